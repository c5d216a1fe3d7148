// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.consumer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program run to its end in a process of its own, in an environment without any setting of ours but those given. */
final class Command {
  private final Path directory;
  private final List<String> words = new ArrayList<>();

  private Command(Path directory, String program) {
    this.directory = directory;
    words.add(program);
  }

  /** The {@code java} that runs this test. */
  static Command java(Path directory) {
    return new Command(
        directory, Path.of(System.getProperty("java.home"), "bin", "java").toString());
  }

  /** A program of the machine. */
  static Command named(Path directory, String program) {
    return new Command(directory, program);
  }

  /** The Maven that runs this build. */
  static Command maven(Path directory) {
    var windows = System.getProperty("os.name").startsWith("Windows");
    var script = windows ? "mvn.cmd" : "mvn";
    return new Command(
        directory, Path.of(System.getProperty("maven.home"), "bin", script).toString());
  }

  Command with(String... more) {
    words.addAll(List.of(more));
    return this;
  }

  Outcome run(Map<String, String> environment) throws IOException, InterruptedException {
    var output = Files.createTempFile("output", ".txt");
    var errors = Files.createTempFile("errors", ".txt");
    try {
      var builder = new ProcessBuilder(words).directory(directory.toFile());
      builder.environment().keySet().removeIf(Command::changesTheRun);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().putAll(environment);
      var process = builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
      if (!process.waitFor(25, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("did not end in time: " + words);
      }
      return new Outcome(
          process.exitValue(), Files.readAllLines(output), Files.readAllLines(errors));
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }

  // JAVA_TOOL_OPTIONS and its like print a line to the standard error; MAVEN_* would leak the outer
  // build into ours.
  private static boolean changesTheRun(String variable) {
    return variable.startsWith("FIREWORKS_")
        || variable.startsWith("MAVEN_")
        || variable.endsWith("JAVA_OPTIONS")
        || variable.equals("JAVA_TOOL_OPTIONS")
        || variable.equals("CLASSPATH");
  }

  /** How a program ended, with the lines of its two outputs. */
  record Outcome(int exitCode, List<String> output, List<String> errors) {}
}
