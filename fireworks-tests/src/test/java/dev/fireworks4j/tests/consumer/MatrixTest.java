// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.tests.consumer.Command.Outcome;
import java.io.File;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users' projects under the versions that the BOMs of others impose. Runs in the profile {@code matrix}. */
@EnabledIfSystemProperty(named = "matrix", matches = "true", disabledReason = "runs with -Pmatrix")
class MatrixTest {
  private static ConsumerBuild matrix;

  @BeforeAll
  static void build() throws Exception {
    matrix = ConsumerBuild.run("matrix", "matrix/pom.xml", "package");
  }

  @ParameterizedTest
  @CsvSource({
    "cloud-2025.0, jdk", "cloud-2025.0, apache",
    "cloud-2025.1, jdk", "cloud-2025.1, apache",
    "httpclient-5.4, jdk", "httpclient-5.4, apache",
    "quarkus-3.33, jdk", "quarkus-3.33, apache"
  })
  void calls_beside_the_versions_of_a_bom(String project, String transport) throws Exception {
    Outcome outcome = matrix.main("matrix/" + project, Map.of("FIREWORKS_TRANSPORT", transport));

    assertThat(outcome.output()).containsExactly("accounts/acme/datasets/prefs", "NOT_FOUND");
    assertThat(outcome.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"micrometer-1.15", "micrometer-1.16", "micrometer-1.17"})
  void observes_calls_in_every_version_of_micrometer(String project) throws Exception {
    Outcome outcome = matrix.main("matrix/" + project, Map.of("FIREWORKS_TRANSPORT", "jdk"));

    assertThat(outcome.output())
        .containsExactly(
            "fireworks.client.call",
            "fireworks.client.call.active",
            "gen_ai.client.operation.duration",
            "gen_ai.client.token.usage",
            "http.client.requests",
            "http.client.requests.active");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void takes_the_other_transport_where_http_client_is_too_old() throws Exception {
    Outcome outcome = matrix.main("matrix/httpclient-5.3", Map.of());

    assertThat(outcome.output()).containsExactly("accounts/acme/datasets/prefs", "NOT_FOUND");
  }

  @Test
  void names_the_versions_where_the_transport_that_was_asked_for_cannot_work() throws Exception {
    Outcome outcome = matrix.main("matrix/httpclient-5.3", Map.of("FIREWORKS_TRANSPORT", "apache"));

    assertThat(String.join("\n", outcome.output())).contains("5.3.1").contains("5.4");
    assertThat(outcome.exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "boot-3.5, jdk", "boot-3.5, apache",
    "boot-3.5-properties, jdk", "boot-3.5-properties, apache",
    "boot-4.0, jdk", "boot-4.0, apache",
    "boot-4.1, jdk", "boot-4.1, apache"
  })
  void starts_from_a_fat_jar(String project, String transport) throws Exception {
    Outcome outcome =
        matrix.java(
            "matrix/" + project,
            Map.of("FIREWORKS_TRANSPORT", transport),
            "-jar",
            "target/" + project + "-1.jar");

    assertThat(outcome.output())
        .filteredOn(line -> line.startsWith("result: "))
        .containsExactly(
            "result: accounts/acme/datasets/main NOT_FOUND",
            "result: accounts/acme/datasets/async NOT_FOUND");
    assertThat(outcome.exitCode()).isZero();
  }

  /** With the starter: its tests ran in the build; here it tunes, answers and shows its health and metrics. */
  @ParameterizedTest
  @CsvSource({
    "starter-3.5, false", "starter-3.5, true",
    "starter-4.0, false", "starter-4.0, true",
    "starter-4.1, false", "starter-4.1, true"
  })
  void starts_a_spring_application_also_when_it_was_processed_ahead_of_time(
      String project, boolean isAheadOfTime) throws Exception {
    Outcome outcome =
        matrix.java(
            "matrix/" + project,
            Map.of(),
            "-Dspring.aot.enabled=" + isAheadOfTime,
            "-jar",
            "target/" + project + "-1.jar",
            "--probe");

    assertWorked(outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"starter-3.5", "starter-4.0", "starter-4.1"})
  void develops_a_spring_application_beside_the_fake(String project) throws Exception {
    Outcome outcome =
        matrix.java(
            "matrix/" + project,
            Map.of("FIREWORKS_BASE_URL", "https://nowhere.invalid"),
            "-jar",
            "target/" + project + "-1.jar",
            "--spring.profiles.active=dev",
            "--probe");

    assertWorked(outcome);
  }

  private static void assertWorked(Outcome outcome) {
    assertThat(outcome.output())
        .filteredOn(line -> line.startsWith("result: "))
        .containsExactly(
            "result: tuned in acme, research in acme-research",
            "result: answer: You said: hello",
            "result: health: UP",
            "result: calls: 1.0");
    assertThat(outcome.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"junit-5.10", "junit-5.12", "junit-5.14", "junit-6.1"})
  void closes_what_a_test_was_given(String project) throws Exception {
    Outcome outcome = matrix.main("matrix/" + project, Map.of());

    assertThat(outcome.output()).containsExactly("5 succeeded", "0 ports left", "0 threads left");
  }

  /** What the guide shows for other languages and frameworks. */
  @Nested
  class Running_the_code_of_the_guide {
    @Test
    void in_kotlin_with_coroutines() throws Exception {
      String classPath = "target/classes" + File.pathSeparator + "target/lib/*";

      Outcome outcome =
          matrix.java("matrix/kotlin", Map.of(), "-cp", classPath, "com.example.MainKt");

      assertThat(outcome.output())
          .containsExactly(
              "tuned: JOB_STATE_COMPLETED",
              "prefs-7 JOB_STATE_COMPLETED",
              "flow: You said: hello",
              "first piece: word",
              "whole streams: 1",
              "record: City(name=Paris, inhabitants=2103000)",
              "cancelled: true, interrupted: false");
      assertThat(outcome.exitCode()).isZero();
    }

    /** Its test, with the fake in place of the service, ran in the build. */
    @Test
    void in_quarkus_with_beans_of_cdi() throws Exception {
      Outcome outcome =
          matrix.java(
              "matrix/quarkus-application",
              Map.of("FIREWORKS_TRANSPORT", "jdk"),
              "-jar",
              "target/quarkus-app/quarkus-run.jar");

      assertThat(outcome.output())
          .filteredOn(line -> line.startsWith("result: "))
          .containsExactly("result: You said: hello", "result: 0 jobs");
      assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void in_spring_ai_on_a_tuned_model() throws Exception {
      String classPath = "target/classes" + File.pathSeparator + "target/lib/*";

      Outcome outcome =
          matrix.java(
              "matrix/spring-ai",
              Map.of("FIREWORKS_TRANSPORT", "jdk"),
              "-cp",
              classPath,
              "com.example.bot.Main");

      assertThat(outcome.output())
          .filteredOn(line -> line.startsWith("result: "))
          .containsExactly("result: I am tone-3");
      assertThat(outcome.exitCode()).isZero();
    }
  }
}
