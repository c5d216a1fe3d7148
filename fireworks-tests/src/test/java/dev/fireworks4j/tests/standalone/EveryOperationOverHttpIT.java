// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fireworks4j.testkit.schema.Field;
import dev.fireworks4j.testkit.schema.SchemaTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation of the table of facts on the stand-alone jar, called from Python with its standard library alone.
 * Skipped where the machine has no Python.
 */
class EveryOperationOverHttpIT {
  private static final String SCRIPT = "every-operation.py";

  @TempDir Path folder;

  @Test
  void is_served_with_the_fields_of_its_message() throws Exception {
    assumeTrue(hasPython(), "this machine has no python3");
    SchemaTable facts = SchemaTable.ofClient();
    List<String> output;
    try (var server = StandaloneServer.start("--port", "0")) {
      output = run(server.uri().toString(), table(facts));
    }

    assertThat(output).noneMatch(line -> line.startsWith("problem:"));
    assertThat(facts.operations())
        .allSatisfy(
            operation -> assertThat(output).anyMatch(line -> line.startsWith(operation + " ")));
  }

  /** What the script needs of the table, a line each. */
  private Path table(SchemaTable facts) throws IOException {
    var lines = new ArrayList<String>();
    facts.operations().forEach(operation -> lines.add("operation " + operation));
    facts
        .messages()
        .forEach(
            (name, message) ->
                lines.add(
                    "message "
                        + name
                        + message.fields().stream()
                            .map(EveryOperationOverHttpIT::shown)
                            .collect(Collectors.joining())));
    return Files.write(folder.resolve("table.txt"), lines);
  }

  /** Unset fields are sent, but for those of which one at most is set, those newer than others, and credentials. */
  private static String shown(Field field) {
    boolean mayLack = List.of("in", "oneof", "optional").stream().anyMatch(field.flags()::contains);
    return " " + field.name() + (mayLack ? "?" : "");
  }

  private List<String> run(String baseUrl, Path table) throws Exception {
    Path script = folder.resolve(SCRIPT);
    try (InputStream in =
        Objects.requireNonNull(EveryOperationOverHttpIT.class.getResourceAsStream(SCRIPT))) {
      Files.copy(in, script);
    }
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder("python3", script.toString(), baseUrl, table.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean hasEnded = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly();
    List<String> lines = Files.readAllLines(output);
    assertThat(hasEnded).as("no end within 120 s: %s", lines).isTrue();
    assertThat(process.exitValue()).as("%s", lines).isZero();
    return lines;
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
