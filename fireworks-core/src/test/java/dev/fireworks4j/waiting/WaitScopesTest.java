// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a listener is told of waits, in its order. */
class WaitScopesTest {
  private static final Wait HOUR = Wait.atMost(Duration.ofHours(1)).withExecutor(Runnable::run);

  private final VirtualTime time = new VirtualTime();
  private final List<String> lines = new ArrayList<>();
  private final List<WaitEnd> ends = new ArrayList<>();
  private final Waiter waiter = new Waiter(time, List.of(listener("")));

  private WaitListener listener(String prefix) {
    return new WaitListener() {
      @Override
      public WaitScope onWait(WaitStart wait) {
        lines.add(prefix + "wait " + wait.name() + " for " + wait.resources());
        return new Scope(prefix);
      }
    };
  }

  private final class Scope implements WaitScope {
    private final String prefix;

    Scope(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public Runnable enter() {
      lines.add(prefix + "enter");
      return () -> lines.add(prefix + "leave");
    }

    @Override
    public void onEvent(WaitEvent event) {
      lines.add(prefix + event.kind());
    }

    @Override
    public void onEnd(WaitEnd end) {
      lines.add(prefix + "end " + end.outcome() + " after " + end.polls());
      ends.add(end);
    }
  }

  private Supplier<DpoJob> polled(Script script) {
    return () -> {
      lines.add("poll");
      return script.get();
    };
  }

  @Test
  void a_wait_is_entered_once_around_all_its_polls() {
    waiter.await(Script.NAME, polled(Script.of(JobState.RUNNING, JobState.COMPLETED)), HOUR);

    assertThat(lines)
        .containsExactly(
            "wait dpoJobs.await for 1",
            "enter",
            "poll",
            "CHANGED",
            "poll",
            "CHANGED",
            "end SUCCEEDED after 2",
            "leave");
    assertThat(ends.get(0).elapsed()).isEqualTo(time.waited());
    assertThat(ends.get(0).failure()).isNull();
  }

  @Test
  void several_listeners_end_in_reverse() {
    new Waiter(time, List.of(listener("a "), listener("b ")))
        .await(Script.NAME, Script.of(JobState.COMPLETED), HOUR);

    assertThat(lines)
        .containsExactly(
            "a wait dpoJobs.await for 1",
            "b wait dpoJobs.await for 1",
            "a enter",
            "b enter",
            "a CHANGED",
            "b CHANGED",
            "b end SUCCEEDED after 1",
            "a end SUCCEEDED after 1",
            "b leave",
            "a leave");
  }

  @Test
  void a_wait_that_throws_ends_with_that() {
    Throwable thrown =
        catchThrowable(
            () ->
                waiter.await(
                    Script.NAME,
                    () -> {
                      throw new IllegalStateException("of the source");
                    },
                    HOUR));

    assertThat(lines).endsWith("end null after 1", "leave");
    assertThat(ends.get(0).failure()).isSameAs(thrown);
  }

  @Test
  void an_asynchronous_wait_is_entered_for_each_poll() {
    var future =
        waiter.awaitAsync(
            Script.NAME, polled(Script.of(JobState.RUNNING, JobState.COMPLETED)), HOUR);
    time.runNext();

    assertThat(future).isDone();
    assertThat(lines)
        .containsExactly(
            "wait dpoJobs.await for 1",
            "enter",
            "poll",
            "CHANGED",
            "leave",
            "enter",
            "poll",
            "CHANGED",
            "leave",
            "end SUCCEEDED after 2");
  }

  @Test
  void a_cancelled_asynchronous_wait_ends_once() {
    var future = waiter.awaitAsync(Script.NAME, Script.of(JobState.RUNNING), HOUR);

    future.cancel(true);
    future.cancel(true);

    assertThat(ends)
        .singleElement()
        .satisfies(end -> assertThat(end.failure()).isInstanceOf(RuntimeException.class));
  }

  @Test
  void a_wait_for_many_begins_with_the_first_look_and_ends_with_the_last_outcome() {
    var list = new ScriptedList(true).with(3, JobState.COMPLETED);
    var outcomes = waiter.awaitAll(Map.of(list, list.names()), HOUR).iterator();
    assertThat(lines).isEmpty();

    outcomes.next();
    assertThat(ends).isEmpty();
    outcomes.forEachRemaining(outcome -> {});

    assertThat(lines).startsWith("wait dpoJobs.awaitAll for 3", "enter").endsWith("leave");
    assertThat(ends).singleElement().satisfies(end -> assertThat(end.outcome()).isNull());
  }

  @Test
  void a_wait_for_many_that_is_left_early_ends_when_its_stream_is_closed() {
    var list = new ScriptedList(true).with(9, JobState.COMPLETED);

    try (var outcomes = waiter.awaitAll(Map.of(list, list.names()), HOUR)) {
      assertThat(outcomes.findFirst()).isPresent();
      assertThat(ends).isEmpty();
    }

    assertThat(ends).hasSize(1);
  }

  @Test
  void a_listener_that_throws_ends_no_wait() {
    WaitListener throwing =
        new WaitListener() {
          @Override
          public WaitScope onWait(WaitStart wait) {
            throw new AssertionError("of the listener");
          }
        };

    var outcome =
        new Waiter(time, List.of(throwing, listener("")))
            .await(Script.NAME, Script.of(JobState.COMPLETED), HOUR);

    assertThat(outcome.isSucceeded()).isTrue();
    assertThat(ends).hasSize(1);
  }
}
