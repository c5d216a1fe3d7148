// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.WaitTimeoutException;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.OutcomeKind;
import dev.fireworks4j.waiting.Wait;
import dev.fireworks4j.waiting.WaitEvent;
import dev.fireworks4j.waiting.WaitEventKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@FireworksTest
class AwaitAllTest {
  private static final Wait SIX_HOURS = Wait.atMost(Duration.ofHours(6));
  private static final int MANY = 10_000;

  private FakeFireworks fake;
  private Fireworks fireworks;

  @BeforeEach
  void use(FakeFireworks aFake, Fireworks aClient) {
    fake = aFake;
    fireworks = aClient;
  }

  private String stored(String collection, String id, JobState state) {
    return fake.jobs().add(collection, Map.of("name", id, "state", state.value()));
  }

  private List<String> running(String collection, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                stored(collection, collection.toLowerCase(Locale.ROOT) + "-" + i, JobState.RUNNING))
        .toList();
  }

  /** Runs something at the end of each round, with its number from 1 on. */
  private static Wait eachRound(Wait wait, Consumer<Integer> action) {
    var rounds = new ArrayList<Integer>();
    return wait.withListener(
        event -> {
          if (event.kind() == WaitEventKind.HEARTBEAT) {
            rounds.add(rounds.size() + 1);
            action.accept(rounds.size());
          }
        });
  }

  private List<Integer> requestsPerRound(List<String> names, Wait wait) {
    var counts = new ArrayList<Integer>();
    fake.requests().clear();
    var counting =
        eachRound(
            wait,
            round -> {
              counts.add(fake.requests().all().size());
              fake.requests().clear();
            });
    assertThat(fireworks.awaitAll(names, counting).map(Outcome::kind).distinct().toList())
        .containsExactly(OutcomeKind.TIMED_OUT);
    counts.add(fake.requests().all().size());
    return counts;
  }

  @Nested
  class Cost {
    @Test
    void ten_thousand_jobs_take_at_most_sixty_requests_a_round() {
      var names = running("dpoJobs", MANY);

      var counts = requestsPerRound(names, Wait.atMost(Duration.ofSeconds(10)));

      assertThat(counts).hasSize(2).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(60));
    }

    @Test
    void a_few_of_many_are_asked_for_one_by_one() {
      var names = running("batchInferenceJobs", 1000);

      var counts =
          requestsPerRound(
              List.of(names.get(0), names.get(500)), Wait.atMost(Duration.ofMinutes(3)));

      assertThat(counts.get(0)).isLessThanOrEqualTo(3);
      assertThat(counts.subList(1, counts.size())).containsOnly(2);
    }

    @Test
    void several_kinds_are_listed_each_for_itself() {
      var names = new ArrayList<>(running("dpoJobs", 30));
      names.addAll(running("supervisedFineTuningJobs", 30));
      names.addAll(running("evaluationJobs", 1));

      var counts = requestsPerRound(names, Wait.atMost(Duration.ofMinutes(3)));

      assertThat(counts).containsOnly(3);
    }
  }

  @Nested
  class Ends {
    @Test
    void are_reported_the_moment_they_are_seen() {
      var names = running("dpoJobs", 5);
      var wait =
          eachRound(
              SIX_HOURS,
              round -> fake.jobs().setState("dpoJobs/dpojobs-" + (round - 1), JobState.COMPLETED));
      var times = new ArrayList<Duration>();

      fireworks.awaitAll(names, wait).forEach(outcome -> times.add(fake.clock().elapsed()));

      assertThat(times).hasSize(5).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void come_before_the_round_is_over() {
      var names = running("dpoJobs", 450);
      names.forEach(name -> fake.jobs().setState(name, JobState.COMPLETED));
      fake.requests().clear();

      var first = fireworks.awaitAll(names, SIX_HOURS).findFirst();

      assertThat(first).isPresent();
      assertThat(fake.requests().all()).hasSize(1);
    }

    @Test
    void are_of_every_kind_and_none_loses_the_others() {
      var names =
          List.of(
              stored("dpoJobs", "a", JobState.COMPLETED),
              stored("batchInferenceJobs", "b", JobState.EXPIRED),
              stored("rlorTrainerJobs", "c", JobState.ARCHIVED),
              stored("evaluationJobs", "d", JobState.FAILED),
              stored("reinforcementFineTuningJobs", "e", JobState.RUNNING),
              "accounts/acme/supervisedFineTuningJobs/never-there");

      var outcomes = fireworks.awaitAll(names, Wait.atMost(Duration.ofHours(1))).toList();

      assertThat(outcomes)
          .extracting(outcome -> outcome.name().replaceFirst(".*/", "") + " " + outcome.kind())
          .containsExactlyInAnyOrder(
              "a SUCCEEDED",
              "b EXPIRED",
              "c DELETED",
              "d FAILED",
              "e TIMED_OUT",
              "never-there DELETED");
    }

    @Test
    void of_deleted_jobs_that_lists_no_longer_show_are_found() {
      var names = running("dpoJobs", 3);
      var wait =
          eachRound(
              SIX_HOURS,
              round -> {
                if (round == 2) {
                  fake.jobs().setState("dpoJobs/dpojobs-0", JobState.COMPLETED);
                  fake.jobs().setState("dpoJobs/dpojobs-1", JobState.COMPLETED);
                  fake.jobs().setState("dpoJobs/dpojobs-2", JobState.COMPLETED);
                  fireworks.dpoJobs().delete("dpojobs-2");
                }
              });

      var outcomes = fireworks.awaitAll(names, wait).toList();

      assertThat(outcomes)
          .extracting(Outcome::kind)
          .containsExactlyInAnyOrder(
              OutcomeKind.SUCCEEDED, OutcomeKind.SUCCEEDED, OutcomeKind.DELETED);
      assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.last()).isNotNull());
    }
  }

  @Nested
  class Trouble {
    @Test
    void an_outage_is_told_once_a_round_and_kind() {
      var names = running("dpoJobs", 100);
      fake.faults().on("GET", ".../dpoJobs").status(503).times(3);
      var outages = new ArrayList<WaitEvent>();
      var wait =
          SIX_HOURS.withListener(
              event -> {
                if (event.kind() == WaitEventKind.OUTAGE) {
                  outages.add(event);
                  names.forEach(name -> fake.jobs().setState(name, JobState.COMPLETED));
                }
              });

      var outcomes = fireworks.awaitAll(names, wait).toList();

      assertThat(outcomes).hasSize(100).allSatisfy(o -> assertThat(o.isSucceeded()).isTrue());
      assertThat(outages).hasSize(1);
      assertThat(outages.get(0).name()).isEqualTo("accounts/acme/dpoJobs/-");
      assertThat(outages.get(0).open()).isEqualTo(100);
    }

    @Test
    void a_service_that_asks_to_be_left_alone_is() {
      var names = running("dpoJobs", 3);
      names.forEach(name -> fake.jobs().setState(name, JobState.COMPLETED));
      fake.faults()
          .on("GET", ".../dpoJobs")
          .status(429)
          .retryAfter(Duration.ofSeconds(200))
          .times(1);

      assertThat(fireworks.awaitAll(names, SIX_HOURS).toList()).hasSize(3);

      assertThat(fake.clock().elapsed()).isEqualTo(Duration.ofSeconds(200));
    }

    @Test
    void a_kind_that_the_key_may_not_see_does_not_lose_the_others() {
      var names = new ArrayList<>(running("dpoJobs", 3));
      names.add(stored("evaluationJobs", "fine", JobState.COMPLETED));
      fake.faults().on("GET", ".../dpoJobs").status(403);
      fake.faults().on("GET", ".../dpoJobs/*").status(403);

      Map<String, Outcome<Job>> outcomes = new HashMap<>();
      fireworks.awaitAll(names, SIX_HOURS).forEach(o -> outcomes.put(o.name(), o));

      assertThat(outcomes.get("accounts/acme/evaluationJobs/fine").isSucceeded()).isTrue();
      assertThatThrownBy(() -> outcomes.get(names.get(0)).orThrow())
          .isInstanceOfSatisfying(
              WaitTimeoutException.class,
              thrown ->
                  assertThat(thrown.reason()).isEqualTo(WaitTimeoutException.TimeoutReason.REFUSED))
          .hasMessageContaining("HTTP 403");
    }

    @Test
    void lists_that_are_refused_are_done_without() {
      var names = running("dpoJobs", 3);
      names.forEach(name -> fake.jobs().setState(name, JobState.COMPLETED));
      fake.faults().on("GET", ".../dpoJobs").status(403);

      assertThat(fireworks.awaitAll(names, SIX_HOURS).toList())
          .hasSize(3)
          .allSatisfy(outcome -> assertThat(outcome.isSucceeded()).isTrue());
    }

    @Test
    void names_that_cannot_be_right_are_refused_before_any_request() {
      var names = List.of("accounts/acme/dpoJobs/fine", "accounts/acme/datasets/no-job");

      assertThatThrownBy(() -> fireworks.awaitAll(names, SIX_HOURS))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("datasets");
      assertThatThrownBy(() -> fireworks.awaitAll(List.of("short-id"), SIX_HOURS))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(
              () -> fireworks.awaitAll(List.of("accounts/other/dpoJobs/theirs"), SIX_HOURS))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(fake.requests().all()).isEmpty();
    }

    @Test
    void an_interrupt_ends_the_stream_and_keeps_the_flag() {
      var names = running("dpoJobs", 3);
      var wait = eachRound(SIX_HOURS, round -> Thread.currentThread().interrupt());

      assertThatThrownBy(() -> fireworks.awaitAll(names, wait).toList())
          .isInstanceOf(CallInterruptedException.class);
      assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void nothing_to_wait_for_is_over_at_once() {
      assertThat(fireworks.awaitAll(List.of(), SIX_HOURS)).isEmpty();
    }
  }
}
