// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of the tests in a JVM of its own. Its lines are those of both outputs. */
final class OwnProcess {
  private OwnProcess() {}

  /** Runs {@link OneCall}; {@code flags} are options of the JVM. */
  static List<String> call(String transport, URI uri, String... flags)
      throws IOException, InterruptedException {
    return run(OneCall.class, List.of(transport, uri.toString()), flags);
  }

  static List<String> run(Class<?> program, List<String> arguments, String... flags)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(flags));
    command.add(program.getName());
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      List<String> output = process.inputReader().lines().toList();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return output;
    } finally {
      process.destroyForcibly();
    }
  }
}
