// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  private static final long MILLI = 1_000_000;
  private static final long HOUR = 3_600_000 * MILLI;

  private final Watchdog watchdog = new Watchdog();

  @Test
  void aborts_what_has_no_time_left_and_wakes_up_for_it_again_after_a_rest() throws Exception {
    Thread thread = threadOf(() -> watchdog.forget(watchdog.watch(new Aborted(), HOUR, HOUR)));
    assertThat(thread.isDaemon()).isTrue();
    awaitResting(thread);
    var late = new Aborted();

    Watch watch = watchdog.watch(late, MILLI, HOUR);

    late.await();
    assertThat(watch.verdict()).isEqualTo(Watch.Verdict.DEADLINE);
    watchdog.close();
  }

  @Test
  void leaves_alone_what_is_over() {
    var over = new Aborted();
    watchdog.forget(watchdog.watch(over, HOUR, HOUR));

    watchdog.close();

    assertThat(over.count.getCount()).isEqualTo(1);
  }

  @Test
  void aborts_everything_when_it_is_closed_and_ends() throws Exception {
    var exchange = new Aborted();
    var watch = new CompletableFuture<Watch>();
    Thread thread = threadOf(() -> watch.complete(watchdog.watch(exchange, HOUR, HOUR)));

    watchdog.close();

    exchange.await();
    assertThat(watch.get().verdict()).isEqualTo(Watch.Verdict.CLOSED);
    thread.join(TimeUnit.SECONDS.toMillis(30));
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void ends_at_once_when_it_is_closed_at_rest() throws Exception {
    Thread thread = threadOf(() -> watchdog.forget(watchdog.watch(new Aborted(), HOUR, HOUR)));
    awaitResting(thread);

    watchdog.close();

    thread.join(TimeUnit.SECONDS.toMillis(30));
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void aborts_at_once_what_begins_after_the_close() {
    watchdog.close();
    var exchange = new Aborted();

    Watch watch = watchdog.watch(exchange, HOUR, HOUR);

    assertThat(watch.verdict()).isEqualTo(Watch.Verdict.CLOSED);
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

  private static void awaitResting(Thread thread) {
    long guard = System.nanoTime() + 30_000 * MILLI;
    while (thread.getState() != Thread.State.WAITING) {
      assertThat(System.nanoTime()).isLessThan(guard);
      Thread.onSpinWait();
    }
  }

  private static final class Aborted implements HttpExchange {
    final CountDownLatch count = new CountDownLatch(1);

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
    }

    @Override
    public void close() {
      throw new UnsupportedOperationException("nobody closes here");
    }
  }
}
