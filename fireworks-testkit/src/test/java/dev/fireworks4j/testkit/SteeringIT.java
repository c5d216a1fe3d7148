// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.job.JobState;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requests below {@code /_fake/}, as a client in any language sends them. */
class SteeringIT {
  private static final String JOBS = Wire.ACME + "/dpoJobs";

  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  private HttpResponse<String> post(String path, String body) {
    return wire.send("POST", "/_fake" + path, body);
  }

  private Map<?, ?> done(String path, String body) {
    HttpResponse<String> response = post(path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Wire.json(response);
  }

  private void job(String id) {
    HttpResponse<String> created = wire.send("POST", JOBS + "?dpoJobId=" + id, Wire.JOB);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
  }

  private String state(String id) {
    return wire.state(JOBS + "/" + id);
  }

  private static List<?> list(Map<?, ?> answer, String key) {
    return (List<?>) answer.get(key);
  }

  @Nested
  class Clock {
    @Test
    void is_moved_and_takes_jobs_along() {
      job("j");

      done("/clock:advance", "{\"duration\":\"3600s\"}");

      assertThat(state("j")).isEqualTo("JOB_STATE_COMPLETED");
      assertThat(wire.get("/_fake/clock"))
          .isEqualTo(
              Map.of(
                  "now",
                  "2026-01-05T10:00:00Z",
                  "elapsed",
                  "3600s",
                  "speed",
                  new BigDecimal("1.0")));
    }

    @Test
    void is_set_to_a_time_but_never_back() {
      var set = wire.send("PATCH", "/_fake/clock", "{\"now\":\"2026-01-05T12:00:00Z\"}");
      var back =
          wire.send("PATCH", "/_fake/clock", "{\"now\":\"2026-01-05T11:00:00Z\",\"speed\":5}");

      assertThat(Wire.json(set).get("elapsed")).isEqualTo("10800s");
      assertThat(back.statusCode()).isEqualTo(400);
      assertThat(back.body()).contains("now: the clock cannot go back");
      assertThat(fake.speed()).isEqualTo(1);
    }

    @Test
    void gives_jobs_another_speed_until_the_reset() {
      wire.send("PATCH", "/_fake/clock", "{\"speed\":60}");
      job("j");

      done("/clock:advance", "{\"duration\":\"6s\"}");

      assertThat(state("j")).isEqualTo("JOB_STATE_COMPLETED");
      done("/reset", "");
      assertThat(fake.speed()).isEqualTo(1);
    }

    @Test
    void stops_when_nothing_changes_any_more() {
      job("j");
      fake.jobs().after(Duration.ofHours(1)).setState("dpoJobs/j", JobState.PAUSED);

      var answer = done("/clock:awaitIdle", "");

      assertThat(answer.get("idle")).isEqualTo(true);
      assertThat(fake.clock().elapsed()).isEqualTo(Duration.ofHours(1));
      assertThat(state("j")).isEqualTo("JOB_STATE_PAUSED");
    }

    @Test
    void does_not_wait_for_steps_of_a_job_that_was_cancelled() {
      job("j");
      done("/clock:advance", "{\"duration\":\"61s\"}");
      wire.send("POST", JOBS + "/j:cancel", "{}");

      done("/clock:awaitIdle", "");

      assertThat(state("j")).isEqualTo("JOB_STATE_CANCELLED");
      assertThat(fake.clock().elapsed()).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void does_not_wait_for_the_end_of_a_deployment_that_nobody_asks() {
      wire.post(
          Wire.ACME + "/deployments?deploymentId=d",
          "{\"baseModel\":\"accounts/fireworks/models/qwen3-8b\",\"acceleratorType\":\"NVIDIA_H100_80GB\"}");

      var answer = done("/clock:awaitIdle", "");

      assertThat(answer.get("idle")).isEqualTo(true);
      assertThat(fake.clock().elapsed()).isLessThan(Duration.ofMinutes(30));
      assertThat(wire.state(Wire.ACME + "/deployments/d")).isEqualTo("READY");
    }

    @Test
    void says_that_something_is_still_under_way() {
      job("j");

      var answer = done("/clock:awaitIdle", "{\"atMost\":\"90s\"}");

      assertThat(answer.get("idle")).isEqualTo(false);
      assertThat(state("j")).isEqualTo("JOB_STATE_VALIDATING");
    }
  }

  @Nested
  class Resources {
    @Test
    void are_stored_counted_and_listed_without_a_key() {
      done(
          "/resources",
          "{\"collection\":\"dpoJobs\",\"document\":{\"name\":\"a\",\"state\":\"JOB_STATE_FAILED\"}}");
      done("/resources:seed", "{\"collection\":\"dpoJobs\",\"count\":30}");

      var counts = (Map<?, ?>) wire.get("/_fake/collections").get("collections");
      var page =
          wire.get(
              "/_fake/resources?collection=accounts/dpoJobs&filter=state%3D%22JOB_STATE_COMPLETED%22"
                  + "&orderBy=name%20desc&offset=10&pageSize=5");

      assertThat(counts.get("accounts/dpoJobs")).isEqualTo(31L);
      assertThat(page.get("totalSize")).isEqualTo(30L);
      assertThat(list(page, "resources")).hasSize(5);
      assertThat(((Map<?, ?>) list(page, "resources").get(0)).get("name"))
          .isEqualTo("accounts/acme/dpoJobs/dpojobs-0019");
    }

    @Test
    void are_shown_without_credentials() {
      fake.jobs()
          .add(
              "dpoJobs",
              Map.of(
                  "name",
                  "w",
                  "trainerLogsSignedUrl",
                  "http://h/f?a=1&X-Goog-Signature=abc123&b=2"));
      wire.post(
          Wire.ACME + "/secrets",
          "{\"name\":\"s-1\",\"keyName\":\"K\",\"value\":\"hidden-value\"}");

      String jobs = wire.send("GET", "/_fake/resources?collection=accounts/dpoJobs", "").body();
      String secrets = wire.send("GET", "/_fake/resources?collection=accounts/secrets", "").body();

      assertThat(jobs).contains("a=1&X-Goog-Signature=***&b=2").doesNotContain("abc123");
      assertThat(secrets).contains("/secrets/").doesNotContain("hidden-value");
    }

    @Test
    void are_gone_after_a_reset() {
      job("j");
      done("/reset", "");

      assertThat(fake.requests().all()).isEmpty();
      assertThat(wire.get(JOBS).get("totalSize")).isEqualTo(0L);
    }
  }

  @Nested
  class Jobs {
    @Test
    void are_held_let_go_and_failed() {
      done("/jobs:stayIn", "{\"state\":\"JOB_STATE_RUNNING\"}");
      job("j");
      done("/clock:advance", "{\"duration\":\"PT2H\"}");
      assertThat(state("j")).isEqualTo("JOB_STATE_RUNNING");

      done("/jobs:proceed", "");
      done(
          "/jobs:fail",
          "{\"name\":\"dpoJobs/j\",\"code\":\"INTERNAL\",\"message\":\"lost\",\"after\":\"60s\"}");
      done("/clock:advance", "{\"duration\":\"61s\"}");

      assertThat(state("j")).isEqualTo("JOB_STATE_FAILED");
      assertThat(wire.get(JOBS + "/j").get("status"))
          .isEqualTo(Map.of("code", "INTERNAL", "message", "lost"));
    }

    @Test
    void that_are_not_there_are_a_404() {
      assertThat(
              post("/jobs:setState", "{\"name\":\"dpoJobs/x\",\"state\":\"JOB_STATE_PAUSED\"}")
                  .statusCode())
          .isEqualTo(404);
    }
  }

  @Nested
  class Faulty {
    @Test
    void requests_fail_as_told_and_the_list_says_which_rules_were_used() {
      done(
          "/faults",
          "{\"method\":\"GET\",\"path\":\".../dpoJobs\",\"status\":503,\"times\":2,\"retryAfter\":\"7\",\"message\":\"busy\"}");
      done("/faults", "{\"status\":500,\"after\":\"1h\",\"lasting\":\"600s\"}");

      var first = wire.send("GET", JOBS, "");
      assertThat(first.statusCode()).isEqualTo(503);
      assertThat(first.headers().firstValue("Retry-After")).hasValue("7");
      assertThat(first.body()).contains("busy");
      List<?> rules = list(wire.get("/_fake/faults"), "faults");
      assertThat(rules)
          .isEqualTo(
              List.of(
                  Map.of("method", "GET", "path", ".../dpoJobs", "uses", 1L, "unused", true),
                  Map.of("method", "*", "path", "...", "uses", 0L, "unused", true)));

      wire.send("DELETE", "/_fake/faults", "");
      assertThat(wire.send("GET", JOBS, "").statusCode()).isEqualTo(200);
    }

    @Test
    void rules_with_a_wrong_value_are_not_there_at_all() {
      var refused = post("/faults", "{\"status\":503,\"times\":0}");

      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("times: 0");
      assertThat(fake.faults().all()).isEmpty();
    }

    @Test
    void steering_itself_meets_no_fault() {
      fake.faults().on("*", "...").status(500);

      assertThat(wire.send("GET", "/_fake/clock", "").statusCode()).isEqualTo(200);
      assertThat(fake.requests().all()).isEmpty();
    }
  }

  @Nested
  class Asking {
    private static final String CHAT = "/inference/v1/chat/completions";
    private static final String QUESTION =
        "{\"model\":\"accounts/fireworks/models/qwen3-8b\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}";

    @Test
    void is_answered_as_the_scripts_say() {
      done(
          "/inference/scripts",
          "{\"model\":\"*\",\"when\":\"weather\",\"answers\":[{\"toolCalls\":[{\"name\":\"get_weather\",\"arguments\":{\"city\":\"Bonn\"}}]},"
              + "{\"json\":{\"degrees\":7}}]}");

      assertThat(ask("the weather?")).contains("get_weather").contains("Bonn");
      assertThat(ask("the weather?")).contains("{\\\"degrees\\\":7}");
      assertThat(ask("else")).contains("else").doesNotContain("degrees");
      assertThat(list(wire.get("/_fake/inference/questions"), "questions")).hasSize(3);
    }

    @Test
    void is_refused_as_often_as_told() {
      done("/inference/scripts", "{\"model\":\"fireworks/qwen3-8b\",\"scalingUp\":1}");

      assertThat(ask("a")).contains("DEPLOYMENT_SCALING_UP");
      assertThat(ask("a")).contains("You said: a");
    }

    private String ask(String text) {
      return wire.send("POST", CHAT, QUESTION.formatted(text)).body();
    }
  }

  @Nested
  class Journal {
    @Test
    void is_filtered_and_says_why_a_request_was_refused() {
      wire.send("GET", JOBS + "?filter=%28", "");
      job("j");
      wire.send("GET", JOBS + "/j", "");

      var refused = list(wire.get("/_fake/requests?status=400"), "requests");
      var later = list(wire.get("/_fake/requests?after=1&method=POST"), "requests");

      assertThat(refused).hasSize(1);
      assertThat(((Map<?, ?>) refused.get(0)).get("problem")).asString().contains("filter");
      assertThat(later).hasSize(1);
      assertThat(((Map<?, ?>) later.get(0)).get("number")).isEqualTo(2L);
      assertThat(wire.send("GET", "/_fake/requests", "").body()).doesNotContain("fw_test");
    }

    @Test
    void shows_the_newest_where_there_is_a_limit() {
      wire.get(JOBS);
      wire.get(JOBS);
      wire.get(Wire.ACME + "/datasets");

      var newest = list(wire.get("/_fake/requests?limit=1"), "requests");

      assertThat(((Map<?, ?>) newest.get(0)).get("path")).isEqualTo(Wire.ACME + "/datasets");
    }
  }

  @Nested
  class Mistakes {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "/clock:advance|{}|duration: is missing; it is a duration such as",
          "/clock:advance|{\"duration\":5}|duration: must be a duration such as",
          "/clock:advance|{\"duration\":\"-5s\"}|duration: a clock cannot go back",
          "/clock:advance|{\"durations\":\"5s\"}|durations: is not a field of this request; use some of [duration]",
          "/clock:advance|[]|the body must be an object",
          "/clock:advance|{|malformed JSON",
          "/resources|{\"collection\":\"jobs\",\"document\":{}}|collection: the fake does not serve",
          "/resources|{\"collection\":\"dpoJobs\",\"document\":{\"colour\":1}}|colour",
          "/jobs:stayIn|{\"state\":\"RUNNING\"}|use one of [JOB_STATE_UNSPECIFIED",
          "/jobs:fail|{\"name\":\"dpoJobs/j\",\"code\":\"BAD\",\"message\":\"\"}|code: \"BAD\" is not a status code; use one of [OK",
          "/faults|{\"method\":\"GETS\"}|method: \"GETS\" is not a method",
          "/faults|{\"path\":\".../dpojobs\"}|path: no request of the service matches",
          "/faults|{\"body\":{\"text\":\"x\"}}|body.contentType: is missing",
          "/deployments:hideModelStrings|{\"forms\":[\"x\"]}|use some of [deployment, full, bare, router]",
          "/inference/scripts|{\"model\":\"*\",\"answers\":[{\"pase\":\"1s\"}]}|answers[0].pase: is not a field",
          "/inference/scripts|{\"model\":\"*\",\"answers\":[{\"finishReason\":\"x\"}]}|use one of [stop",
        })
    void are_named_with_what_is_valid(String path, String body, String problem) {
      var refused = post(path, body);

      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
      assertThat(String.valueOf(Wire.json(refused).get("message"))).contains(problem);
    }

    @Test
    void are_all_told_at_once() {
      var message =
          String.valueOf(
              Wire.json(post("/jobs:fail", "{\"nam\":\"x\",\"code\":1}")).get("message"));

      assertThat(message)
          .contains("nam: ", "name: is missing", "code: must be", "message: is missing");
    }

    @Test
    void of_paths_and_methods_say_which_there_are() {
      assertThat(wire.send("GET", "/_fake/clocks", "").body()).contains("/_fake/clock:advance");
      assertThat(wire.send("PUT", "/_fake/clock", "{}").body()).contains("use GET or PATCH");
    }

    @Test
    void of_size_are_a_413() {
      var large = post("/resources", "{\"collection\":\"" + "x".repeat(17 << 20) + "\"}");

      assertThat(large.statusCode()).isEqualTo(413);
      assertThat(large.body()).contains("at most 16777216 bytes");
    }
  }
}
