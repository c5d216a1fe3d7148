// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.tests.consumer.Command.Outcome;
import java.io.File;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users' projects, compiled without a version of ours and without a warning, and run in JVMs of their own. */
class ConsumerProjectsTest {
  private static final long MAX_BYTES = 4_500_000;
  private static final int MAX_JARS = 10;

  private static ConsumerBuild consumers;

  @BeforeAll
  static void build() throws Exception {
    consumers = ConsumerBuild.run("consumers", "pom.xml", "process-classes");
  }

  @Nested
  class Running_on_the_class_path {
    @ParameterizedTest
    @ValueSource(strings = {"consumer-jdk", "consumer-apache"})
    void finds_its_transport_and_prints_no_warning_of_ours(String project) throws Exception {
      Outcome outcome = consumers.main(project, Map.of());

      assertThat(outcome.output()).containsExactly("accounts/acme/datasets/prefs 3", "NOT_FOUND");
      assertQuiet(outcome);
    }
  }

  @Nested
  class Running_the_first_program_of_the_guide {
    @Test
    void prints_an_answer() throws Exception {
      String classPath = "target/classes" + File.pathSeparator + "target/lib/*";

      Outcome outcome =
          consumers.java("matrix/cloud-2025.0", Map.of(), "-cp", classPath, "com.example.Hello");

      assertThat(outcome.output()).containsExactly("You said: What is a LoRA adapter?");
      assertQuiet(outcome);
    }
  }

  @Nested
  class Running_on_the_module_path {
    @ParameterizedTest
    @ValueSource(strings = {"jdk", "apache"})
    void resolves_all_modules_together(String transport) throws Exception {
      var modulePath = "target/classes" + File.pathSeparator + "target/lib";

      var outcome =
          consumers.java(
              "consumer-modular",
              Map.of(),
              "-p",
              modulePath,
              "-m",
              "com.example.modular/com.example.modular.Main",
              transport);

      assertThat(outcome.output())
          .containsExactly("accounts/acme/datasets/prefs from module com.example.modular");
      assertQuiet(outcome);
    }
  }

  @Nested
  class Running_on_the_oldest_supported_versions {
    @ParameterizedTest
    @ValueSource(strings = {"jdk", "apache"})
    void calls_beside_an_old_http_client_and_an_old_resilience4j(String transport)
        throws Exception {
      var outcome = consumers.main("matrix/cloud-2025.0", Map.of("FIREWORKS_TRANSPORT", transport));

      assertThat(outcome.output()).containsExactly("accounts/acme/datasets/prefs", "NOT_FOUND");
      assertQuiet(outcome);
    }

    @Test
    void closes_what_an_old_junit_was_given() throws Exception {
      var outcome = consumers.main("matrix/junit-5.10", Map.of());

      assertThat(outcome.output()).containsExactly("5 succeeded", "0 ports left", "0 threads left");
    }
  }

  @Nested
  class Weighing {
    @Test
    void the_jdk_transport_brings_at_most_ten_jars_of_4_1_megabytes() throws Exception {
      var jars = consumers.jars("consumer-jdk");

      var bytes = 0L;
      for (var jar : jars) {
        bytes += Files.size(jar);
        System.out.println(Files.size(jar) + " " + jar.getFileName());
      }
      System.out.println(bytes + " in " + jars.size() + " jars");

      assertThat(jars).hasSizeBetween(3, MAX_JARS);
      assertThat(bytes).isLessThanOrEqualTo(MAX_BYTES);
    }
  }

  private static void assertQuiet(Outcome outcome) {
    // SLF4J says so when no binding is there, in lines of its own; everything else would be ours.
    assertThat(outcome.errors()).allMatch(line -> line.startsWith("SLF4J"));
    assertThat(outcome.exitCode()).isZero();
  }
}
