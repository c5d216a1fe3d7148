// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.rest.call.WatchedExchange.AbortReason;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When an exchange is cut off, told by handing the watch the time instead of letting it pass. */
class WatchedExchangeTest {
  private static final long HOUR = 3_600_000_000_000L;

  private final Counted exchange = new Counted();
  private final long begun = System.nanoTime();

  @Test
  void lets_an_exchange_be_while_there_is_time_and_movement() {
    WatchedExchange watch = watch(2 * HOUR, HOUR);

    watch.check(begun + HOUR / 2);

    assertThat(watch.reason()).isNull();
    assertThat(exchange.aborts).hasValue(0);
  }

  @Test
  void cuts_off_what_has_gone_silent() {
    WatchedExchange watch = watch(9 * HOUR, HOUR);
    watch.check(begun);

    watch.check(begun + HOUR - 1);
    assertThat(watch.reason()).isNull();

    watch.check(begun + HOUR);
    assertThat(watch.reason()).isEqualTo(AbortReason.SILENCE);
    assertThat(exchange.aborts).hasValue(1);
  }

  @Test
  void counts_the_wait_for_an_event_from_its_own_start() {
    WatchedExchange watch = watch(HOUR, HOUR);
    watch.countsEventsOnly();
    watch.waitsForEvent(Duration.ofNanos(HOUR));
    watch.check(begun + 5 * HOUR);

    watch.moved();
    watch.check(begun + 6 * HOUR - 1);
    assertThat(watch.reason()).isNull();

    watch.waitsForEvent(Duration.ofNanos(HOUR));
    watch.check(begun + 6 * HOUR);
    assertThat(watch.reason()).isNull();

    watch.moved();
    watch.check(begun + 7 * HOUR);
    assertThat(watch.reason()).isEqualTo(AbortReason.SILENCE);
  }

  @Test
  void counts_silence_from_the_last_movement() {
    WatchedExchange watch = watch(9 * HOUR, HOUR);
    // Silent before, had nothing moved since the start.
    long now = System.nanoTime() + HOUR - 1;
    watch.moved();

    watch.check(now);

    assertThat(watch.reason()).isNull();
  }

  @Test
  void cuts_off_at_the_deadline_whatever_moves() {
    WatchedExchange watch = watch(HOUR, 9 * HOUR);
    watch.moved();

    watch.check(begun + 2 * HOUR);

    assertThat(watch.reason()).isEqualTo(AbortReason.DEADLINE);
  }

  @Test
  void knows_no_silence_while_nobody_reads_but_keeps_the_deadline() {
    WatchedExchange watch = watch(3 * HOUR, HOUR);
    watch.waitedForBy(null);

    watch.check(begun + 2 * HOUR);
    assertThat(watch.reason()).isNull();

    watch.check(begun + 4 * HOUR);
    assertThat(watch.reason()).isEqualTo(AbortReason.DEADLINE);
  }

  @Test
  void cuts_off_when_the_reader_is_interrupted() {
    WatchedExchange watch = watch(HOUR, HOUR);
    Thread.currentThread().interrupt();

    watch.check(begun);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(watch.reason()).isEqualTo(AbortReason.INTERRUPTED);
  }

  @Test
  void keeps_the_first_reason_and_aborts_once() {
    WatchedExchange watch = watch(HOUR, 9 * HOUR);
    watch.check(begun + 2 * HOUR);

    watch.check(begun + 99 * HOUR);
    assertThat(exchange.aborts).hasValue(1);

    watch.abort(AbortReason.CLOSED);
    assertThat(watch.reason()).isEqualTo(AbortReason.DEADLINE);
  }

  @Test
  void says_of_a_deadline_whether_the_attempt_had_its_time() {
    WatchedExchange hurried = watch(HOUR, 9 * HOUR);
    hurried.check(begun + 2 * HOUR);
    WatchedExchange patient = watch(HOUR, 1);
    patient.waitedForBy(null);
    patient.check(begun + 2 * HOUR);

    assertThat(hurried.failure(new IOException("cut")))
        .isInstanceOfSatisfying(
            AttemptFailure.DeadlinePassed.class, end -> assertThat(end.hadItsTime()).isFalse());
    assertThat(patient.failure(new IOException("cut")))
        .isInstanceOfSatisfying(
            AttemptFailure.DeadlinePassed.class, end -> assertThat(end.hadItsTime()).isTrue());
  }

  @Nested
  class BeforeThereIsAnExchange {
    private final WatchedExchange watch = new WatchedExchange(HOUR, Duration.ofNanos(HOUR));

    @Test
    void interrupts_the_thread_at_the_deadline_and_takes_that_back() {
      watch.check(begun + 2 * HOUR);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();

      watch.attach(exchange);

      assertThat(Thread.interrupted()).isFalse();
      assertThat(exchange.aborts).hasValue(1);
      assertThat(watch.reason()).isEqualTo(AbortReason.DEADLINE);
    }

    @Test
    void takes_its_interrupt_back_where_no_exchange_follows() {
      watch.check(begun + 2 * HOUR);

      watch.close();

      assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void touches_no_thread_any_more_once_it_is_over() {
      watch.close();

      watch.check(begun + 2 * HOUR);

      assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void leaves_an_interrupt_of_somebody_else() {
      Thread.currentThread().interrupt();
      watch.check(begun);
      assertThat(watch.reason()).isNull();
      watch.check(begun + 2 * HOUR);

      watch.attach(exchange);

      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private WatchedExchange watch(long left, long silence) {
    var watch = new WatchedExchange(left, Duration.ofNanos(silence));
    watch.attach(exchange);
    return watch;
  }

  private static final class Counted implements HttpExchange {
    final AtomicInteger aborts = new AtomicInteger();

    @Override
    public HttpResponse send() {
      throw new UnsupportedOperationException("nobody sends here");
    }

    @Override
    public void abort() {
      aborts.incrementAndGet();
    }

    @Override
    public void close() {
      throw new UnsupportedOperationException("nobody closes here");
    }
  }
}
