// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When an exchange is cut off, told by handing the watch the time instead of letting it pass. */
class WatchTest {
  private static final long HOUR = 3_600_000_000_000L;

  private final Counted exchange = new Counted();
  private final long begun = System.nanoTime();

  @Test
  void lets_an_exchange_be_while_there_is_time_and_movement() {
    Watch watch = watch(2 * HOUR, HOUR);

    watch.check(begun + HOUR / 2);

    assertThat(watch.verdict()).isNull();
    assertThat(exchange.aborts).hasValue(0);
    assertThat(watch.leftNanos()).isBetween(HOUR, 2 * HOUR);
  }

  @Test
  void cuts_off_what_has_gone_silent() {
    Watch watch = watch(9 * HOUR, HOUR);

    watch.check(begun + 2 * HOUR);

    assertThat(watch.verdict()).isEqualTo(Watch.Verdict.SILENCE);
    assertThat(exchange.aborts).hasValue(1);
  }

  @Test
  void counts_silence_from_the_last_movement() {
    Watch watch = watch(9 * HOUR, HOUR);
    // Silent before, had nothing moved since the start.
    long now = System.nanoTime() + HOUR - 1;
    watch.moved();

    watch.check(now);

    assertThat(watch.verdict()).isNull();
  }

  @Test
  void cuts_off_at_the_deadline_whatever_moves() {
    Watch watch = watch(HOUR, 9 * HOUR);
    watch.moved();

    watch.check(begun + 2 * HOUR);

    assertThat(watch.verdict()).isEqualTo(Watch.Verdict.DEADLINE);
  }

  @Test
  void knows_no_silence_while_nobody_reads_but_keeps_the_deadline() {
    Watch watch = watch(3 * HOUR, HOUR);
    watch.waitedForBy(null);

    watch.check(begun + 2 * HOUR);
    assertThat(watch.verdict()).isNull();

    watch.check(begun + 4 * HOUR);
    assertThat(watch.verdict()).isEqualTo(Watch.Verdict.DEADLINE);
  }

  @Test
  void cuts_off_when_the_reader_is_interrupted() {
    Watch watch = watch(HOUR, HOUR);
    Thread.currentThread().interrupt();

    watch.check(begun);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(watch.verdict()).isEqualTo(Watch.Verdict.INTERRUPTED);
  }

  @Test
  void keeps_the_first_reason_and_aborts_once() {
    Watch watch = watch(HOUR, 9 * HOUR);
    watch.check(begun + 2 * HOUR);

    watch.check(begun + 99 * HOUR);
    assertThat(exchange.aborts).hasValue(1);

    watch.abort(Watch.Verdict.CLOSED);
    assertThat(watch.verdict()).isEqualTo(Watch.Verdict.DEADLINE);
  }

  private Watch watch(long left, long silence) {
    return new Watch(exchange, Thread.currentThread(), left, silence);
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
