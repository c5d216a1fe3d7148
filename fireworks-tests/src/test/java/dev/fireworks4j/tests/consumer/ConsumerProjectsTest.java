// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.consumer;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.tests.consumer.Command.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users' projects of {@code src/it}, built by Maven from the jars of this build and run in JVMs of their own. */
class ConsumerProjectsTest {
  private static final Path PROJECTS = Path.of("target", "consumers").toAbsolutePath();
  private static final long MOST_BYTES = 3_300_000;
  private static final int MOST_JARS = 10;

  @BeforeAll
  static void builds_without_a_version_and_without_a_warning() throws Exception {
    copyProjects(Path.of("src", "it"), PROJECTS);
    var outcome =
        Command.maven(PROJECTS)
            .with("-B", "-ntp", "-s", PROJECTS.resolve("settings.xml").toString())
            .with("-Dmaven.repo.local=" + property("consumers.repository"))
            .with("-DthirdParty=" + Path.of(property("consumers.thirdParty")).toUri())
            .with(passedOn("fireworks.version"), passedOn("compiler.version"))
            .with(passedOn("resources.version"), passedOn("dependency.version"))
            .with("process-classes")
            .run(Map.of());
    assertThat(outcome.exitCode()).as(() -> String.join("\n", outcome.output())).isZero();
  }

  @Nested
  class Running_on_the_class_path {
    @ParameterizedTest
    @ValueSource(strings = {"consumer-jdk", "consumer-apache"})
    void finds_its_transport_and_prints_no_warning_of_ours(String project) throws Exception {
      try (var fake = FakeFireworks.start()) {
        var classPath = "target/classes" + File.pathSeparator + "target/lib/*";

        var outcome =
            Command.java(PROJECTS.resolve(project))
                .with("-cp", classPath, "com.example.Main")
                .run(
                    Map.of(
                        "FIREWORKS_API_KEY", "fw_test",
                        "FIREWORKS_ACCOUNT_ID", "acme",
                        "FIREWORKS_BASE_URL", fake.baseUri().toString()));

        assertThat(outcome.output()).containsExactly("accounts/acme/datasets/prefs 3", "NOT_FOUND");
        assertQuiet(outcome);
      }
    }
  }

  @Nested
  class Running_on_the_module_path {
    @ParameterizedTest
    @ValueSource(strings = {"jdk", "apache"})
    void resolves_all_modules_together(String transport) throws Exception {
      var modulePath = "target/classes" + File.pathSeparator + "target/lib";

      var outcome =
          Command.java(PROJECTS.resolve("consumer-modular"))
              .with("-p", modulePath, "-m", "com.example.modular/com.example.modular.Main")
              .with(transport)
              .run(Map.of());

      assertThat(outcome.errors()).allMatch(line -> line.startsWith("SLF4J"));
      assertThat(outcome.output())
          .containsExactly("accounts/acme/datasets/prefs from module com.example.modular");
      assertThat(outcome.exitCode()).isZero();
    }
  }

  @Nested
  class Weighing {
    @Test
    void the_jdk_transport_brings_at_most_ten_jars_of_three_megabytes() throws Exception {
      var jars = jars(PROJECTS.resolve("consumer-jdk/target/lib"));

      var bytes = 0L;
      for (var jar : jars) {
        bytes += Files.size(jar);
        System.out.println(Files.size(jar) + " " + jar.getFileName());
      }
      System.out.println(bytes + " in " + jars.size() + " jars");

      assertThat(jars).hasSizeBetween(3, MOST_JARS);
      assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
    }
  }

  private static void assertQuiet(Outcome outcome) {
    // SLF4J says so when no binding is there, in lines of its own; everything else would be ours.
    assertThat(outcome.errors()).allMatch(line -> line.startsWith("SLF4J"));
    assertThat(outcome.exitCode()).isZero();
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** A fresh copy, so that neither the sources nor an earlier run are touched. */
  private static void copyProjects(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, REPLACE_EXISTING);
      }
    }
  }

  private static String passedOn(String name) {
    return "-D" + name + "=" + property(name);
  }

  private static String property(String name) {
    return requireNonNull(System.getProperty(name), name);
  }
}
