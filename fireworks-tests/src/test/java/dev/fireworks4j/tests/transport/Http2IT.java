// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.TransportSettings;
import dev.fireworks4j.transport.jdk.JdkTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The JDK transport over TLS speaks what the server offers. The first bytes show it; no server of HTTP/2 at hand goes
 * further with the JDK's client, whose settings allow no pushed streams (httpcore 5.4 takes that for an error).
 */
class Http2IT {

  @ParameterizedTest
  @CsvSource({"h2, PRI * HTTP/2.0", "http/1.1, GET / HTTP/1.1"})
  void is_spoken_where_the_server_offers_it(String offered, String begins, @TempDir Path folder)
      throws Exception {
    SSLContext context = Certificate.selfSigned(folder);
    try (var listener =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var seen =
          CompletableFuture.supplyAsync(
              () -> firstBytes(listener, offered, begins), Http2IT::onOwnThread);

      var settings = new TransportSettings(Duration.ofSeconds(20), 8, null, context);
      URI uri = URI.create("https://localhost:" + listener.getLocalPort() + "/");
      try (var transport = JdkTransport.of(settings);
          var exchange = transport.open(new HttpRequest("GET", uri, Headers.empty(), null))) {
        onOwnThread(() -> sendInVain(exchange::send));

        assertThat(seen.get(30, TimeUnit.SECONDS)).isEqualTo(begins);
      }
    }
  }

  /** From Java 25 on, the common pool of two cores has one thread, and both sides block. */
  private static void onOwnThread(Runnable task) {
    var thread = new Thread(task, "http2-test");
    thread.setDaemon(true);
    thread.start();
  }

  private static String firstBytes(SSLServerSocket listener, String offered, String expected) {
    try (var socket = (SSLSocket) listener.accept()) {
      var parameters = socket.getSSLParameters();
      parameters.setApplicationProtocols(new String[] {offered});
      socket.setSSLParameters(parameters);
      return new String(socket.getInputStream().readNBytes(expected.length()), US_ASCII);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The server hangs up once it has seen enough. */
  private static void sendInVain(Sending sending) {
    try {
      sending.send();
    } catch (IOException hungUp) {
      return;
    }
  }

  @FunctionalInterface
  private interface Sending {
    Object send() throws IOException;
  }
}
