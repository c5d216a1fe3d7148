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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds users' projects of {@code src/it} with Maven from the jars of this build, and runs what came out. */
final class ConsumerBuild {
  private final Path projects;

  private ConsumerBuild(Path projects) {
    this.projects = projects;
  }

  /** Works on a fresh copy, so that neither the sources nor an earlier run are touched. */
  static ConsumerBuild run(String copy, String pom, String phase) throws Exception {
    Path projects = Path.of("target", copy).toAbsolutePath();
    copyProjects(Path.of("src", "it"), projects);
    Outcome outcome =
        Command.maven(projects)
            .with("-B", "-ntp", "-s", projects.resolve("settings.xml").toString(), "-f", pom)
            .with("-Dmaven.repo.local=" + property("consumers.repository"))
            .with("-DthirdParty=" + Path.of(property("consumers.thirdParty")).toUri())
            .with(
                Stream.of("fireworks", "compiler", "resources", "dependency", "jar", "surefire")
                    .map(name -> name + ".version")
                    .map(name -> "-D" + name + "=" + property(name))
                    .toArray(String[]::new))
            .with(phase)
            .run(Map.of());
    assertThat(outcome.exitCode()).as(() -> String.join("\n", outcome.output())).isZero();
    return new ConsumerBuild(projects);
  }

  Path project(String name) {
    return projects.resolve(name);
  }

  /** The jars that an application gets. */
  List<Path> jars(String project) throws IOException {
    try (Stream<Path> files = Files.list(project(project).resolve("target/lib"))) {
      return files.sorted().toList();
    }
  }

  /** A Java process in the project's folder, beside a fake that its environment names. */
  Outcome java(String project, Map<String, String> environment, String... words) throws Exception {
    try (var fake = FakeFireworks.start()) {
      var variables = new HashMap<String, String>();
      variables.put("FIREWORKS_API_KEY", "fw_test");
      variables.put("FIREWORKS_ACCOUNT_ID", "acme");
      variables.put("FIREWORKS_BASE_URL", fake.baseUri().toString());
      variables.putAll(environment);
      return Command.java(project(project)).with(words).run(variables);
    }
  }

  /** Runs {@code com.example.Main} on the class path. */
  Outcome main(String project, Map<String, String> environment) throws Exception {
    String classPath = "target/classes" + File.pathSeparator + "target/lib/*";
    return java(project, environment, "-cp", classPath, "com.example.Main");
  }

  private static void copyProjects(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, REPLACE_EXISTING);
      }
    }
  }

  private static String property(String name) {
    return requireNonNull(System.getProperty(name), name);
  }
}
