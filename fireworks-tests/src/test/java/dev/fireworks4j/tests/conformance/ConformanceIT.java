// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.ReceivedRequest;
import dev.fireworks4j.tests.conformance.CheckResult.Verdict;
import dev.fireworks4j.tests.conformance.CheckStep.Sent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The fake does what is known for certain of the service, and the checks notice it if it does not. */
class ConformanceIT {
  private static final List<ServiceCheck> CHECKS = CheckReader.all();

  private final FakeFireworks fake = SeededFake.start();

  @AfterEach
  void close() {
    fake.close();
  }

  private CheckTarget target(CheckCost... allowed) {
    return Conformance.named(
        new HttpTarget(
            fake.baseUri(),
            SeededFake.KEY,
            EnumSet.copyOf(List.of(allowed)),
            fake.clock()::advance),
        Conformance.newId());
  }

  private CheckTarget everything() {
    return target(CheckCost.values());
  }

  private static Map<ServiceCheck, CheckResult> run(CheckTarget target) {
    try (var run = new CheckRun(target, path -> {})) {
      return run.run(CHECKS);
    }
  }

  private static List<String> names(Map<ServiceCheck, CheckResult> results, Verdict verdict) {
    return results.entrySet().stream()
        .filter(result -> result.getValue().verdict() == verdict)
        .map(result -> result.getKey().name() + ": " + result.getValue().reason())
        .toList();
  }

  @Test
  void the_fake_conforms_to_every_certain_fact() {
    var results = run(everything());

    assertThat(names(results, Verdict.FAILS)).isEmpty();
    assertThat(names(results, Verdict.NOT_RUN)).isEmpty();
    assertThat(names(results, Verdict.NO_ROWS)).isEmpty();
    assertThat(names(results, Verdict.HOLDS)).hasSameSizeAs(CHECKS);
  }

  @Nested
  class WrongFakes {
    private List<String> failed(
        String method, String pathEnd, UnaryOperator<ObservedAnswer> change) {
      var target =
          new SpoilingTarget(
              everything(),
              request -> request.method().equals(method) && request.path().endsWith(pathEnd),
              change);
      return run(target).entrySet().stream()
          .filter(result -> result.getValue().verdict() == Verdict.FAILS)
          .map(result -> result.getKey().name())
          .toList();
    }

    private static ObservedAnswer text(ObservedAnswer answer, String from, String to) {
      return new ObservedAnswer(answer.status(), answer.headers(), answer.text().replace(from, to));
    }

    @Test
    void a_wrong_status_fails_its_check_alone() {
      assertThat(
              failed(
                  "GET",
                  "/dpoJobs/fw4j-missing",
                  answer -> new ObservedAnswer(500, answer.headers(), answer.text())))
          .containsExactly("a missing preference job is not found");
    }

    @Test
    void a_wrong_member_fails_its_check_alone() {
      assertThat(
              failed(
                  "GET",
                  "/secrets/fw4j-missing",
                  answer -> text(answer, "\"message\":\"\"", "\"message\":\"no such secret\"")))
          .containsExactly("a missing secret is an internal error without a word");
    }

    @Test
    void a_missing_header_fails_its_check_alone() {
      assertThat(
              failed(
                  "GET",
                  "/verifyApiKey",
                  answer -> new ObservedAnswer(answer.status(), Map.of(), answer.text())))
          .containsExactly("a key names its account in a header");
    }

    @Test
    void a_fault_of_the_fake_itself_fails_its_check_alone() {
      fake.faults().on("GET", ".../deploymentShapes/fw4j-missing/versions").status(404);

      assertThat(names(run(everything()), Verdict.FAILS))
          .singleElement()
          .asString()
          .startsWith("the versions of a shape that does not exist are none: GET ");
    }

    @Test
    void a_broken_create_fails_once_and_what_needs_it_is_not_run() {
      var target =
          new SpoilingTarget(
              everything(),
              request -> request.path().contains("/routers?routerId="),
              answer -> new ObservedAnswer(503, Map.of(), ""));
      var results = run(target);

      assertThat(names(results, Verdict.FAILS)).hasSize(2);
      assertThat(names(results, Verdict.NOT_RUN))
          .isNotEmpty()
          .allMatch(name -> name.endsWith("no {router}"));
    }

    /** Looks at every answer of the run again, this time in ruins. */
    @Test
    void every_expectation_notices_an_answer_in_ruins() {
      var blind = new ArrayList<String>();
      int looked = 0;
      var ruins = new ObservedAnswer(599, Map.of(), "ruins");
      for (var result : run(everything()).entrySet()) {
        for (var step : result.getKey().steps()) {
          List<Expectation> expected = step instanceof Sent sent ? sent.expected() : List.of();
          looked += expected.size();
          var unaware = expected.stream().filter(expectation -> !notices(expectation, ruins));
          if (!expected.isEmpty() && expected.stream().noneMatch(e -> notices(e, ruins))) {
            blind.add(result.getKey().name() + " notices nothing");
          }
          unaware
              .filter(expectation -> !expectation.operand().contains("absent"))
              .forEach(expectation -> blind.add(result.getKey().name() + ": " + expectation));
        }
      }

      assertThat(looked).isGreaterThan(800);
      assertThat(blind).isEmpty();
    }

    private static boolean notices(Expectation expectation, ObservedAnswer answer) {
      return !expectation.isAboutNothing(answer)
          && expectation.problem(answer, text -> text.replaceAll("\\{[a-zA-Z]+}", "1")) != null;
    }

    @Test
    void one_row_has_no_order_and_two_have_one() {
      var order = Expectation.parse(".rows[*].name ascending");

      assertThat(order.isAboutNothing(answer("{\"rows\":[{\"name\":\"a\"}]}"))).isTrue();
      assertThat(order.isAboutNothing(answer("{\"rows\":[{\"name\":\"a\"},{\"name\":\"b\"}]}")))
          .isFalse();
      assertThat(order.isAboutNothing(answer("{\"rows\":[{}]}"))).isFalse();
    }

    @Test
    void a_kept_value_that_breaks_the_comparison_fails_the_check() {
      var same = Expectation.parse(".name = \"{kept}\"");

      assertThat(same.problem(answer("{\"name\":\"a\"}"), text -> "\"a\"b\""))
          .isEqualTo(".name cannot be compared with \"a\"b\"");
    }

    private static ObservedAnswer answer(String text) {
      return new ObservedAnswer(200, Map.of(), text);
    }

    @Test
    void a_failure_is_not_asked_for_again() {
      var asked = new AtomicInteger();
      var target =
          new SpoilingTarget(
              everything(),
              request -> true,
              answer -> new ObservedAnswer(asked.incrementAndGet() == 1 ? 200 : 500, Map.of(), ""));
      var check =
          CheckReader.read(
              """
              a job ends | recorded | reads
                GET /v1/accounts/acme/datasets/d
                  until .state = "READY"
              """);

      assertThat(names(new CheckRun(target, path -> {}).run(check), Verdict.FAILS)).hasSize(1);
      assertThat(asked).hasValue(2);
    }
  }

  @Nested
  class Costs {
    private static final Set<String> READING_POSTS =
        Set.of(":match", ":query", "/v1/validateModelConfig");

    private List<String> changed() {
      return fake.requests().all().stream()
          .filter(request -> !request.method().equals("GET") && request.status() < 400)
          .map(ReceivedRequest::path)
          .filter(path -> READING_POSTS.stream().noneMatch(path::endsWith))
          .toList();
    }

    @Test
    void without_a_flag_nothing_is_created_or_billed() {
      var results = run(target(CheckCost.READS));

      assertThat(names(results, Verdict.HOLDS)).hasSizeGreaterThan(100);
      assertThat(names(results, Verdict.FAILS)).isEmpty();
      assertThat(changed()).isEmpty();
    }

    @Test
    void changes_ask_no_model_and_create_no_deployment() {
      run(target(CheckCost.READS, CheckCost.CHANGES));

      assertThat(changed())
          .isNotEmpty()
          .allMatch(
              path ->
                  path.contains("/datasets")
                      || path.contains("/supervisedFineTuningJobs")
                      || path.startsWith("/storage/"));
    }

    @Test
    void one_job_is_created_and_cancelled_before_it_runs() {
      run(target(CheckCost.READS, CheckCost.CHANGES));

      assertThat(changed().stream().filter(path -> path.endsWith("/supervisedFineTuningJobs")))
          .hasSize(1);
      assertThat(changed().stream().filter(path -> path.endsWith(":cancel"))).hasSize(1);
    }
  }

  @Nested
  class CleaningUp {
    /** Once deletions are over. */
    private Set<String> names() throws IOException {
      fake.awaitIdle(Duration.ofHours(1));
      var names = new TreeSet<String>();
      for (String kind : List.of("datasets", "supervisedFineTuningJobs", "models")) {
        var list =
            new CheckTarget.CheckRequest(
                "GET", "/v1/accounts/acme/" + kind + "?pageSize=200", Map.of(), Map.of(), "");
        new AnswerPath("." + kind + "[*].name")
            .values(everything().send(list))
            .forEach(name -> names.add(String.valueOf(name)));
      }
      return names;
    }

    @Test
    void removes_all_that_it_created() throws IOException {
      Set<String> before = names();

      run(target(CheckCost.READS, CheckCost.CHANGES));

      assertThat(names()).isEqualTo(before);
    }

    @Test
    void removes_it_too_where_answers_are_lost() throws IOException {
      Set<String> before = names();
      fake.faults().on("POST", ".../datasets").resetAfter();
      fake.faults().on("POST", ".../supervisedFineTuningJobs").resetAfter();

      var results = run(target(CheckCost.READS, CheckCost.CHANGES));

      assertThat(ConformanceIT.names(results, Verdict.FAILS)).hasSizeGreaterThan(3);
      assertThat(names()).isEqualTo(before);
    }

    @Test
    void removes_at_once_what_should_have_been_refused() throws IOException {
      Set<String> before = names();
      var wrong =
          CheckReader.read(
              """
              a dataset may be refused | recorded | changes
                finally DELETE /v1/accounts/acme/datasets/{id}-none
                POST /v1/accounts/acme/datasets {"datasetId":"{id}-none","dataset":{"userUploaded":{},"exampleCount":"3"}}
                  status = 400
              """);

      // Not closed: nothing is left for that.
      var results = new CheckRun(target(CheckCost.CHANGES), path -> {}).run(wrong);

      assertThat(ConformanceIT.names(results, Verdict.FAILS)).hasSize(1);
      assertThat(names()).isEqualTo(before);
    }

    @Test
    void removes_it_too_where_the_run_ends_early() throws IOException {
      Set<String> before = names();
      var target =
          new SpoilingTarget(
              target(CheckCost.READS, CheckCost.CHANGES),
              request -> request.path().endsWith(":cancel"),
              answer -> {
                throw new IllegalStateException("the program fails");
              });

      assertThatThrownBy(() -> run(target)).hasMessage("the program fails");

      assertThat(names()).isEqualTo(before);
    }

    @Test
    void waits_for_a_create_under_way_when_another_thread_ends_the_run() throws Exception {
      Set<String> before = names();
      var created = new CountDownLatch(1);
      var answered = new CountDownLatch(1);
      var sent = new ArrayList<String>();
      var target =
          new SpoilingTarget(
              target(CheckCost.CHANGES),
              request -> sent.add(request.method() + " " + request.path()),
              answer -> {
                created.countDown();
                await(answered);
                return answer;
              });
      var checks =
          CheckReader.read(
              """
              a dataset is created | recorded | changes
                finally DELETE /v1/accounts/acme/datasets/{id}
                POST /v1/accounts/acme/datasets {"datasetId":"{id}","dataset":{"userUploaded":{},"exampleCount":"3"}}
                  .name as dataset
                GET /v1/{dataset}
                  status = 200
              """);
      var run = new CheckRun(target, path -> {});
      // Not on the common pool: from 25 on the JDK's client needs one of its threads to end an
      // exchange, and it has
      // only one on two processors.
      var results =
          CompletableFuture.supplyAsync(() -> run.run(checks), task -> new Thread(task).start());
      await(created);
      var closing = new Thread(run::close);
      closing.start();
      while (closing.getState() != Thread.State.BLOCKED) {
        assertThat(closing.isAlive()).isTrue();
        Thread.onSpinWait();
      }
      answered.countDown();
      closing.join();

      assertThat(ConformanceIT.names(results.join(), Verdict.FAILS)).isEmpty();
      assertThat(sent).hasSize(2).element(1).asString().startsWith("DELETE ");
      assertThat(names()).isEqualTo(before);
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Test
    void removes_at_once_what_was_created_without_an_answer() throws IOException {
      Set<String> before = names();
      fake.faults().on("POST", ".../supervisedFineTuningJobs").resetAfter();
      fake.faults().on("POST", ".../datasets").resetAfter();

      // Not closed: nothing is left for that.
      var run = new CheckRun(target(CheckCost.READS, CheckCost.CHANGES), path -> {});
      run.run(CHECKS);

      assertThat(names()).isEqualTo(before);
    }

    @Test
    void says_what_it_had_to_leave_behind() {
      fake.faults().on("DELETE", ".../datasets/*").status(503);

      var left = new ArrayList<String>();
      try (var run = new CheckRun(target(CheckCost.READS, CheckCost.CHANGES), left::add)) {
        run.run(CHECKS);
      }

      assertThat(left)
          .isNotEmpty()
          .allMatch(path -> path.startsWith("/v1/accounts/acme/datasets/fw4j-conformance-"));
    }
  }
}
