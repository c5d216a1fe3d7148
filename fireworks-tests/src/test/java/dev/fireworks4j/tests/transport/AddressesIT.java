// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name with two addresses, of which nobody listens on the first. JVMs of their own read it from a file. */
class AddressesIT {
  @TempDir private Path folder;

  @BeforeEach
  void writeHosts() throws IOException {
    Files.writeString(hosts(), "127.0.0.2 localhost\n127.0.0.1 localhost\n");
  }

  private Path hosts() {
    return folder.resolve("hosts");
  }

  private List<String> call(String transport, URI uri) throws Exception {
    return OwnProcess.call(
        transport,
        uri,
        "-Djdk.net.hosts.file=" + hosts(),
        "-Djavax.net.ssl.trustStore=" + folder.resolve("keys.p12"),
        "-Djavax.net.ssl.trustStorePassword=changeit");
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private static URI start(String scheme, HttpServer server) {
    server.createContext("/", AddressesIT::answer);
    server.start();
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort() + "/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void all_are_tried_over_http(String transport) throws Exception {
    HttpServer server = HttpServer.create(loopback(), 0);
    try {
      assertThat(call(transport, start("http", server))).containsExactly("status 204", "left 0");
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void all_are_tried_over_https(String transport) throws Exception {
    HttpsServer server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(Certificate.selfSigned(folder)));
    try {
      assertThat(call(transport, start("https", server))).containsExactly("status 204", "left 0");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void all_are_tried_over_http2() throws Exception {
    try (var server =
        Http2Server.start(Certificate.selfSigned(folder), stream -> stream.answer(200, "{}"))) {
      assertThat(call("jdk", server.uri())).containsExactly("status 200", "left 0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void nothing_was_sent_if_none_can_be_reached(String transport) throws Exception {
    List<String> output = call(transport, URI.create("http://localhost:1/"));

    assertThat(output)
        .anyMatch(line -> line.contains("NotSentException: connection refused or unreachable"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void the_name_of_a_proxy_is_looked_up_for_each_connection(String transport) throws Exception {
    List<String> output =
        OwnProcess.run(
            MovedProxy.class,
            List.of(transport, hosts().toString()),
            "-Djdk.net.hosts.file=" + hosts());

    assertThat(output).containsExactly("201", "202");
  }
}
