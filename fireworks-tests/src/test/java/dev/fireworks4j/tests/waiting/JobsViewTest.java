// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.view.JobsView;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FireworksTest
class JobsViewTest {
  private static final Duration WEEK = Duration.ofDays(7);

  private FakeFireworks fake;
  private Fireworks fireworks;
  private Instant now;

  @BeforeEach
  void use(FakeFireworks aFake, Fireworks aClient) {
    fake = aFake;
    fireworks = aClient;
    now = fake.clock().now();
  }

  private String job(String collection, String id, JobState state, Duration age) {
    return job(collection, id, state, age, Map.of());
  }

  private String job(
      String collection, String id, JobState state, Duration age, Map<String, Object> more) {
    var fields = new HashMap<String, Object>(more);
    fields.put("name", id);
    fields.put("state", state.value());
    fields.put("createTime", now.minus(age).toString());
    return fake.jobs().add(collection, fields);
  }

  private Fireworks deafTo(String... parameters) {
    return Fireworks.connect(
        fake.options().toBuilder()
            .transport(new DeafTransport(fake.transport(), List.of(parameters)))
            .build());
  }

  private static List<String> ids(JobsView view) {
    return view.stream().map(Job::id).toList();
  }

  private void aFewOfEachKind() {
    job("supervisedFineTuningJobs", "s-1", JobState.FAILED, Duration.ofDays(1));
    job("dpoJobs", "p-2", JobState.FAILED, Duration.ofDays(2));
    job("dpoJobs", "p-3", JobState.COMPLETED, Duration.ofDays(3));
    job("reinforcementFineTuningJobs", "r-4", JobState.FAILED, Duration.ofDays(4));
    job("rlorTrainerJobs", "t-5", JobState.RUNNING, Duration.ofDays(5));
    job("evaluationJobs", "e-6", JobState.FAILED, Duration.ofDays(6));
    job("batchInferenceJobs", "b-8", JobState.FAILED, Duration.ofDays(8));
    job("fineTuningJobs", "f-6", new JobState("FAILED"), Duration.ofDays(6).plusHours(1));
  }

  @Nested
  class Lists {
    @Test
    void all_kinds_newest_first() {
      aFewOfEachKind();

      assertThat(ids(fireworks.jobs()))
          .containsExactly("s-1", "p-2", "p-3", "r-4", "t-5", "e-6", "f-6", "b-8");
    }

    @Test
    void all_failed_jobs_of_the_last_week_in_one_expression() {
      aFewOfEachKind();

      assertThat(fireworks.jobs().failed().since(Duration.ofDays(7)).stream().map(Job::id))
          .containsExactly("s-1", "p-2", "r-4", "e-6", "f-6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter", "orderBy", "filter,orderBy"})
    void the_same_from_a_service_that_ignores(String parameters) {
      var random = new Random(7);
      for (int i = 0; i < 500; i++) {
        var age = Duration.ofMinutes(random.nextInt(14 * 24 * 60));
        job("dpoJobs", "x-" + i, i % 3 == 0 ? JobState.FAILED : JobState.COMPLETED, age);
      }
      aFewOfEachKind();
      var expected = ids(fireworks.jobs().failed().since(WEEK));

      try (Fireworks deaf = deafTo(parameters.split(","))) {
        assertThat(ids(deaf.jobs().failed().since(WEEK)))
            .isEqualTo(expected)
            .hasSizeGreaterThan(50);
      }
    }

    @Test
    void the_same_where_filters_are_refused() {
      aFewOfEachKind();
      var expected = ids(fireworks.jobs().failed().since(WEEK));
      fake.faults().on("GET", ".../dpoJobs").status(400).times(1);

      assertThat(ids(fireworks.jobs().failed().since(WEEK))).isEqualTo(expected);
    }

    @Test
    void no_page_more_than_needed() {
      for (int i = 0; i < 600; i++) {
        job("dpoJobs", "p-" + i, JobState.COMPLETED, Duration.ofMinutes(i));
      }
      fake.requests().clear();

      assertThat(fireworks.jobs().stream().limit(150)).hasSize(150);

      assertThat(fake.requests().matching("GET", ".../dpoJobs")).hasSize(1);
    }

    @Test
    void no_page_that_is_older_than_asked_for() {
      for (int i = 0; i < 600; i++) {
        job("dpoJobs", "p-" + i, JobState.COMPLETED, Duration.ofMinutes(i));
      }
      try (Fireworks deaf = deafTo("filter")) {
        fake.requests().clear();

        assertThat(ids(deaf.jobs().since(Duration.ofMinutes(250)))).hasSize(251);
      }

      assertThat(fake.requests().matching("GET", ".../dpoJobs")).hasSize(2);
    }

    @Test
    void a_page_in_which_all_are_of_the_same_age_proves_no_order() {
      for (int i = 0; i < 250; i++) {
        String id = String.format(Locale.ROOT, "p-%03d", i);
        job("dpoJobs", id, JobState.FAILED, i < 200 ? Duration.ofDays(30) : Duration.ofDays(1));
      }
      try (Fireworks deaf = deafTo("filter", "orderBy")) {
        assertThat(ids(deaf.jobs().failed().since(WEEK))).hasSize(50);
      }
    }
  }

  @Nested
  class Filters {
    @Test
    void by_creator_model_text_state_and_kind() {
      job(
          "dpoJobs",
          "mine",
          JobState.RUNNING,
          Duration.ofHours(1),
          Map.of(
              "createdBy", "me@acme.example",
              "displayName", "Prefs of IZMIR",
              "dataset", "accounts/acme/datasets/prefs-a"));
      job(
          "batchInferenceJobs",
          "theirs",
          JobState.PAUSED,
          Duration.ofHours(2),
          Map.of(
              "createdBy", "you@acme.example",
              "model", "accounts/fireworks/models/qwen3-14b"));

      assertThat(ids(fireworks.jobs().createdBy("ME@acme.example"))).containsExactly("mine");
      assertThat(ids(fireworks.jobs().using("QWEN3"))).containsExactly("theirs");
      assertThat(ids(fireworks.jobs().using("prefs-a"))).containsExactly("mine");
      assertThat(ids(fireworks.jobs().matching("izmir"))).containsExactly("mine");
      assertThat(ids(fireworks.jobs().inState(JobState.PAUSED))).containsExactly("theirs");
      assertThat(ids(fireworks.jobs().ofKinds("dpoJobs"))).containsExactly("mine");
      assertThat(ids(fireworks.jobs().active())).containsExactly("mine", "theirs");
      assertThat(ids(fireworks.jobs().until(now.minus(Duration.ofMinutes(90)))))
          .containsExactly("theirs");
    }

    @Test
    void that_make_no_sense_are_refused() {
      assertThatThrownBy(() -> fireworks.jobs().ofKinds("datasets"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> fireworks.jobs().since(Duration.ZERO))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> fireworks.jobs().using(" "))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Problems {
    @Test
    void a_forbidden_kind_does_not_lose_the_others_and_is_reported() {
      aFewOfEachKind();
      fake.faults().on("GET", ".../dpoJobs").status(403).emptyMessage();
      var told = new ArrayList<JobsView.Problem>();
      var view = fireworks.jobs().failed().since(WEEK).onProblem(told::add);

      assertThat(ids(view)).containsExactly("s-1", "r-4", "e-6", "f-6");

      assertThat(told).extracting(JobsView.Problem::collection).containsExactly("dpoJobs");
      assertThat(view.problems()).isEqualTo(told);
      assertThat(told.get(0).failure()).isInstanceOf(ApiException.class);
    }

    @Test
    void a_kind_that_fails_half_way_keeps_what_it_has_shown() {
      for (int i = 0; i < 450; i++) {
        job("dpoJobs", "p-" + i, JobState.COMPLETED, Duration.ofMinutes(i));
      }
      job("batchInferenceJobs", "last", JobState.COMPLETED, Duration.ofDays(9));
      var view = fireworks.jobs();
      var walk = view.iterator();
      var seen = new ArrayList<String>(List.of(walk.next().id()));
      fake.faults().on("GET", ".../dpoJobs").status(500);

      walk.forEachRemaining(job -> seen.add(job.id()));

      assertThat(seen).hasSize(201).endsWith("last");
      assertThat(view.problems()).hasSize(1);
    }

    @Test
    void of_more_jobs_out_of_order_than_memory_is_meant_for_show_the_newest_and_say_so() {
      int all = 10_150;
      for (int i = 0; i < all; i++) {
        // By name, as a service without an order lists them, the ages are in no order.
        job("dpoJobs", "p-" + i, JobState.COMPLETED, Duration.ofMinutes((i * 7_919L) % all));
      }
      try (Fireworks deaf = deafTo("orderBy")) {
        var view = deaf.jobs().ofKinds("dpoJobs");

        var times = view.stream().map(Job::createTime).toList();

        assertThat(times).hasSize(10_000).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(times.get(0)).isEqualTo(now);
        assertThat(times.get(9_999)).isEqualTo(now.minus(Duration.ofMinutes(9_999)));
        assertThat(view.problems())
            .singleElement()
            .satisfies(
                problem ->
                    assertThat(problem.failure()).hasMessageContaining("only the newest 10000"));
      }
    }

    @Test
    void a_legacy_kind_that_the_service_no_longer_has_is_none() {
      aFewOfEachKind();
      fake.faults().on("GET", ".../fineTuningJobs").status(501);
      var view = fireworks.jobs();

      assertThat(ids(view)).hasSize(7);
      assertThat(view.problems()).isEmpty();
    }

    @Test
    void a_key_that_sees_nothing_is_not_an_empty_list() {
      fake.faults().on("GET", "...").status(403);

      assertThatThrownBy(() -> ids(fireworks.jobs())).isInstanceOf(ApiException.class);
    }
  }

  @Nested
  class Awaiting {
    @Test
    void what_a_view_lists() {
      job("dpoJobs", "p", JobState.RUNNING, Duration.ofHours(1));
      job("batchInferenceJobs", "b", JobState.RUNNING, Duration.ofHours(1));
      var names = fireworks.jobs().active().stream().map(Job::name).toList();
      names.forEach(name -> fake.jobs().setState(name, JobState.COMPLETED));

      var outcomes = fireworks.awaitAll(names, Wait.atMost(Duration.ofHours(1))).toList();

      assertThat(outcomes).hasSize(2).allSatisfy(o -> assertThat(o.isSucceeded()).isTrue());
    }
  }

  @Nested
  class Cancelling {
    @Test
    void stops_a_job_of_any_kind_that_can_be_cancelled() {
      String name = job("dpoJobs", "p-1", JobState.RUNNING, Duration.ofHours(1));

      fireworks.jobs().cancel(name);

      assertThat(fireworks.jobs().get(name).state()).isIn(JobState.CANCELLING, JobState.CANCELLED);
    }

    @Test
    void of_a_kind_that_can_only_be_deleted_says_so_before_any_request() {
      String name = job("batchInferenceJobs", "b-1", JobState.RUNNING, Duration.ofHours(1));

      assertThatThrownBy(() -> fireworks.jobs().cancel(name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("batchInferenceJobs cannot be cancelled");
      assertThat(fake.requests().all()).isEmpty();
    }
  }
}
