// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests in other languages that steer the fake, with their standard libraries alone. */
class SteeringLanguagesIT {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"python3, steering.py, steered from python", "node, steering.mjs, steered from node"})
  void steer_the_fake(String interpreter, String script, String lastLine) throws Exception {
    assumeTrue(exists(interpreter), "this machine has no " + interpreter);
    Path file = folder.resolve(script);
    try (InputStream in =
        Objects.requireNonNull(SteeringLanguagesIT.class.getResourceAsStream(script))) {
      Files.copy(in, file);
    }

    try (var fake = FakeFireworks.start()) {
      Path output = folder.resolve("output.txt");
      Process process =
          new ProcessBuilder(interpreter, file.toString(), fake.baseUri().toString())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean hasEnded = process.waitFor(120, TimeUnit.SECONDS);
      process.destroyForcibly();

      assertThat(hasEnded).isTrue();
      assertThat(Files.readAllLines(output)).containsExactly(lastLine);
    }
  }

  private static boolean exists(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
