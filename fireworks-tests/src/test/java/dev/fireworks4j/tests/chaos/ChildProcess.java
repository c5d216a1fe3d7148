// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a program in a JVM of its own ended.
 *
 * @param exitCode negative if it did not end by itself
 */
record ChildProcess(int exitCode, String output) {

  String lastLine() {
    return output.substring(output.lastIndexOf('\n') + 1);
  }

  /** Runs it on this program's class path with these options of the JVM. */
  static ChildProcess run(
      Class<?> program, List<String> options, Duration limits, String... arguments)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("chaos", ".txt");
    Process process =
        builder(program, options, arguments)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      boolean ended = process.waitFor(limits.toMillis(), TimeUnit.MILLISECONDS);
      return new ChildProcess(ended ? process.exitValue() : -1, Files.readString(output).strip());
    } finally {
      process.destroyForcibly().waitFor();
      Files.delete(output);
    }
  }

  /** Starts it; what it prints goes to that file. */
  static Process start(Class<?> program, Path output, String... arguments) throws IOException {
    return builder(program, List.of(), arguments)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  static ProcessBuilder builder(Class<?> program, List<String> options, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
