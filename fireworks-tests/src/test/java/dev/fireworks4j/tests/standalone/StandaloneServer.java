// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The shaded jar in a process of its own. */
final class StandaloneServer implements AutoCloseable {
  private static final String LINE = "fake fireworks listening on ";

  private final Process process;
  private final BufferedReader output;

  private StandaloneServer(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static StandaloneServer start(String... flags) throws IOException {
    var command = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-jar", jar().toString()));
    command.addAll(List.of(flags));
    return run(command);
  }

  /** Runs this build's Java with these arguments. */
  static StandaloneServer run(List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    return new StandaloneServer(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** The jar that this build made. */
  private static Path jar() throws IOException {
    try (var files = Files.list(Path.of("..", "fireworks-testkit", "target"))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-standalone.jar"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no stand-alone jar; the package phase makes it"));
    }
  }

  /** Where it says that it listens. */
  URI uri() throws IOException {
    String line = output.readLine();
    if (line == null || !line.startsWith(LINE)) {
      throw new AssertionError("unexpected first line: " + line);
    }
    return URI.create(line.substring(LINE.length()));
  }

  /** Sends SIGTERM, or what the system has in its place. */
  boolean endsWhenTold() throws InterruptedException {
    // Process.destroy() would close its output, too.
    process.toHandle().destroy();
    return process.waitFor(30, TimeUnit.SECONDS);
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the process does not end");
    }
    return process.exitValue();
  }

  List<String> lines() {
    return output.lines().toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
