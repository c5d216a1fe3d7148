// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FakeClockTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final FakeClock clock = new FakeClock(false);

  @AfterEach
  void close() {
    clock.close();
  }

  @Nested
  class Tasks {
    @Test
    void that_are_due_have_run_when_a_sleep_returns() throws InterruptedException {
      var early = new ArrayList<Integer>();
      for (int i = 0; i < 1000; i++) {
        var ran = new boolean[1];
        clock.schedule(MINUTE, () -> ran[0] = true);

        clock.sleep(MINUTE.multipliedBy(2));

        if (!ran[0]) {
          early.add(i);
        }
      }

      assertThat(early).isEmpty();
    }

    @Test
    void run_in_the_order_of_their_times_and_see_them() {
      List<Duration> seen = new ArrayList<>();
      for (int minutes : new int[] {5, 1, 3, 9}) {
        clock.schedule(Duration.ofMinutes(minutes), () -> seen.add(clock.elapsed()));
      }

      clock.advance(Duration.ofMinutes(5));

      assertThat(seen)
          .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(5));
      assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void may_move_the_clock_and_schedule_more() {
      List<Duration> seen = new ArrayList<>();
      clock.schedule(
          MINUTE,
          () -> {
            clock.schedule(MINUTE, () -> seen.add(clock.elapsed()));
            clock.advance(MINUTE.multipliedBy(3));
          });

      clock.advance(MINUTE);

      assertThat(seen).containsExactly(MINUTE.multipliedBy(2));
      assertThat(clock.elapsed()).isEqualTo(MINUTE.multipliedBy(4));
    }

    @Test
    void do_not_move_the_clock_by_themselves() {
      var unused = clock.schedule(MINUTE, () -> {});

      assertThat(clock.elapsed()).isZero();
    }

    @Test
    void run_off_the_thread_that_moves_the_clock() {
      var threads = new ArrayList<Thread>();
      clock.schedule(MINUTE, () -> threads.add(Thread.currentThread()));

      clock.advance(MINUTE);

      assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void that_were_dropped_do_not_run() {
      var ran = new boolean[1];
      clock.schedule(MINUTE, () -> ran[0] = true).close();

      clock.advance(MINUTE);

      assertThat(ran[0]).isFalse();
    }

    @Test
    void that_fail_do_not_stop_the_others() {
      List<String> seen = Collections.synchronizedList(new ArrayList<>());
      clock.schedule(
          MINUTE,
          () -> {
            Thread.currentThread().setUncaughtExceptionHandler((t, e) -> seen.add(e.getMessage()));
            throw new IllegalStateException("broken");
          });
      clock.schedule(MINUTE, () -> seen.add("next"));

      clock.advance(MINUTE);

      assertThat(seen).containsExactly("broken", "next");
    }
  }

  @Nested
  class Clients {
    private Instant completed(CompletableFuture<Instant> future) throws Exception {
      return future.get(20, TimeUnit.SECONDS);
    }

    @Test
    void move_the_clock_when_they_wait_without_a_thread() throws Exception {
      var woken = new CompletableFuture<Instant>();

      clock.forClients().schedule(MINUTE, () -> woken.complete(clock.now()));

      assertThat(completed(woken)).isEqualTo(FakeClock.START.plus(MINUTE));
    }

    @Test
    void wake_in_the_order_of_their_times() throws Exception {
      var late = new CompletableFuture<Instant>();
      var early = new CompletableFuture<Instant>();
      clock.schedule(
          Duration.ZERO,
          () -> {
            clock.forClients().schedule(MINUTE.multipliedBy(2), () -> late.complete(clock.now()));
            clock.forClients().schedule(MINUTE, () -> early.complete(clock.now()));
          });

      assertThat(completed(early)).isEqualTo(FakeClock.START.plus(MINUTE));
      assertThat(completed(late)).isEqualTo(FakeClock.START.plus(MINUTE.multipliedBy(2)));
    }

    @Test
    void measure_on_across_a_reset() {
      Timekeeper client = clock.forClients();
      Duration begun = client.monotonic();
      clock.advance(MINUTE);

      clock.reset();
      clock.advance(MINUTE);

      assertThat(client.monotonic().minus(begun)).isEqualTo(MINUTE.multipliedBy(2));
    }

    @Test
    void that_wait_across_a_reset_are_woken() throws Exception {
      var woken = new CompletableFuture<Instant>();
      clock.schedule(
          MINUTE,
          () -> {
            clock.forClients().schedule(MINUTE, () -> woken.complete(clock.now()));
            clock.reset();
          });

      clock.advance(MINUTE);

      assertThat(completed(woken)).isEqualTo(FakeClock.START);
    }
  }

  @Nested
  class Moving {
    @Test
    void backwards_is_refused() {
      assertThatThrownBy(() -> clock.advance(MINUTE.negated()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("duration");
    }

    @Test
    void ends_when_the_thread_is_interrupted() throws InterruptedException {
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> clock.sleep(MINUTE)).isInstanceOf(InterruptedException.class);
      assertThat(clock.elapsed()).isZero();
    }

    @Test
    void still_works_when_the_fake_is_closed() throws InterruptedException {
      clock.schedule(MINUTE, () -> {});
      clock.close();

      clock.sleep(MINUTE);

      assertThat(clock.elapsed()).isEqualTo(MINUTE);
    }
  }

  @Test
  void a_live_clock_goes_on_by_itself_and_can_be_pushed() throws Exception {
    var live = new FakeClock(true);
    var woken = new CompletableFuture<Instant>();
    var pushed = new CompletableFuture<Instant>();

    live.forClients().schedule(Duration.ofMillis(1), () -> woken.complete(live.now()));
    live.schedule(Duration.ofHours(1), () -> pushed.complete(live.now()));
    live.advance(Duration.ofHours(1));

    assertThat(woken.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(pushed.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(live.elapsed()).isGreaterThanOrEqualTo(Duration.ofHours(1));
    live.close();
  }
}
