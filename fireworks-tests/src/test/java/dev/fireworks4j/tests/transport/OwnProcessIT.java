// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import static dev.fireworks4j.testkit.FireworksAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shows in a JVM of its own only: its system properties, and that it ends. */
@FireworksTest
class OwnProcessIT {

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void a_program_ends_with_main_and_no_thread_outlives_the_transport(
      String transport, FakeFireworks fake) throws Exception {
    List<String> output = run(transport, fake.baseUri().resolve("/v1/accounts"));

    assertThat(output).containsExactly("status 200", "left 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void the_systems_proxy_is_used(String transport, FakeFireworks fake) throws Exception {
    URI unreachable = URI.create("http://fireworks.invalid/v1/accounts");

    List<String> output =
        run(
            transport,
            unreachable,
            "-Dhttp.proxyHost=127.0.0.1",
            "-Dhttp.proxyPort=" + fake.baseUri().getPort());

    assertThat(output).contains("status 200");
    assertThat(fake).received("GET", "/v1/accounts").once();
  }

  private static List<String> run(String transport, URI uri, String... flags)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(flags));
    command.addAll(List.of(OneCall.class.getName(), transport, uri.toString()));
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
