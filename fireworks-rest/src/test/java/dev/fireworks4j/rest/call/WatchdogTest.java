// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.rest.call.WatchedExchange.AbortReason;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WatchdogTest {
  private static final long MILLI = 1_000_000;
  private static final long HOUR = 3_600_000 * MILLI;

  private final Watchdog watchdog = new Watchdog();

  @Test
  void aborts_what_has_no_time_left() throws Exception {
    var late = new Aborted();

    WatchedExchange watch = watch(late, MILLI);

    late.await();
    assertThat(watch.reason()).isEqualTo(AbortReason.DEADLINE);
    watchdog.close();
  }

  @Test
  void ends_its_thread_when_nothing_was_watched_for_a_while_and_starts_another() throws Exception {
    Thread thread = threadOf(() -> watchdog.end(watch(new Aborted(), HOUR)));
    assertThat(thread.isDaemon()).isTrue();
    awaitEnd(thread);
    var late = new Aborted();

    watch(late, MILLI);

    late.await();
    watchdog.close();
  }

  @Test
  void ends_its_thread_although_a_stream_whose_time_is_up_was_never_closed() throws Exception {
    Thread thread = threadOf(() -> watch(new Aborted(), MILLI));

    awaitEnd(thread);
  }

  @ParameterizedTest
  @MethodSource
  void survives_what_an_abort_throws(Throwable thrown) throws Exception {
    var first = new Aborted();
    first.thrown = thrown;
    var second = new Aborted();

    watch(first, MILLI);
    first.await();
    watch(second, MILLI);

    second.await();
    watchdog.close();
  }

  static Stream<Throwable> survives_what_an_abort_throws() {
    return Stream.of(
        new IllegalStateException("mine"),
        new NoClassDefFoundError("mine"),
        new OutOfMemoryError());
  }

  @Test
  void aborts_the_others_too_where_one_throws_at_the_close() throws Exception {
    var exchanges = List.of(new Aborted(), new Aborted(), new Aborted());
    for (Aborted exchange : exchanges) {
      exchange.thrown = new IllegalStateException("mine");
      watch(exchange, HOUR);
    }

    watchdog.close();

    for (Aborted exchange : exchanges) {
      exchange.await();
    }
  }

  @Test
  void leaves_alone_what_is_over() {
    var over = new Aborted();
    watchdog.end(watch(over, HOUR));

    watchdog.close();

    assertThat(over.count.getCount()).isEqualTo(1);
  }

  @Test
  void aborts_everything_when_it_is_closed_and_ends() throws Exception {
    var exchange = new Aborted();
    var watch = new CompletableFuture<WatchedExchange>();
    Thread thread = threadOf(() -> watch.complete(watch(exchange, HOUR)));

    watchdog.close();

    exchange.await();
    assertThat(watch.get().reason()).isEqualTo(AbortReason.CLOSED);
    awaitEnd(thread);
  }

  @Test
  void aborts_at_once_what_begins_after_the_close() {
    watchdog.close();
    var exchange = new Aborted();

    WatchedExchange watch = watch(exchange, HOUR);

    assertThat(watch.reason()).isEqualTo(AbortReason.CLOSED);
    assertThat(exchange.count.getCount()).isZero();
    assertThat(watchdog.isClosed()).isTrue();
  }

  /** The thread that the watchdog starts; found in the group of the thread that made it. */
  private static Thread threadOf(Runnable firstUse) throws InterruptedException {
    var group = new ThreadGroup("watchdog-test");
    var user = new Thread(group, firstUse);
    user.start();
    user.join();
    var threads = new Thread[1];
    assertThat(group.enumerate(threads)).isEqualTo(1);
    return threads[0];
  }

  private static void awaitEnd(Thread thread) throws InterruptedException {
    thread.join(TimeUnit.SECONDS.toMillis(30));
    assertThat(thread.isAlive()).isFalse();
  }

  private WatchedExchange watch(HttpExchange exchange, long leftNanos) {
    WatchedExchange watch = watchdog.watch(leftNanos, Duration.ofNanos(HOUR));
    watch.attach(exchange);
    return watch;
  }

  private static final class Aborted implements HttpExchange {
    final CountDownLatch count = new CountDownLatch(1);
    volatile Throwable thrown;

    void await() throws InterruptedException {
      assertThat(count.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public HttpResponse send() {
      throw new UnsupportedOperationException("nobody sends here");
    }

    @Override
    public void abort() {
      count.countDown();
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown instanceof RuntimeException exception) {
        throw exception;
      }
    }

    @Override
    public void close() {}
  }
}
