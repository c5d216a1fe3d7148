// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shows in a JVM of its own only: its system properties, and that it ends. */
@FireworksTest
class OwnProcessIT {

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void a_program_ends_with_main_and_no_thread_outlives_the_transport(
      String transport, FakeFireworks fake) throws Exception {
    List<String> output = OwnProcess.call(transport, fake.baseUri().resolve("/v1/accounts"));

    assertThat(output).containsExactly("status 200", "left 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void the_systems_proxy_is_used(String transport) throws Exception {
    var asked = new ConcurrentLinkedQueue<URI>();
    HttpServer proxy = proxy(asked);
    URI unreachable = URI.create("http://fireworks.invalid/v1/accounts");

    List<String> output =
        OwnProcess.call(
            transport,
            unreachable,
            "-Dhttp.proxyHost=127.0.0.1",
            "-Dhttp.proxyPort=" + proxy.getAddress().getPort());
    proxy.stop(0);

    assertThat(output).contains("status 200");
    assertThat(asked).containsExactly(unreachable);
  }

  /** Answers everything itself, whatever the host; the fake serves only its own. */
  private static HttpServer proxy(Queue<URI> asked) throws IOException {
    var proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    proxy.start();
    return proxy;
  }
}
