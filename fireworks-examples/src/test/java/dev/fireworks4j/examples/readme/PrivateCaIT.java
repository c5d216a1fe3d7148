// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.fireworks4j.Fireworks;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose certificate only the trust store of the guide's block knows. */
class PrivateCaIT {
  private static final String PASSWORD = "changeit";
  @TempDir Path folder;

  @Test
  void a_server_with_a_private_certificate_is_trusted() throws Exception {
    Path store = certificate();
    HttpsServer server = serve(store);
    var options =
        Connecting.withPrivateCa(store, PASSWORD.toCharArray()).toBuilder()
            .apiKey("fw_test")
            .account("acme")
            .transport("jdk")
            .baseUrl(URI.create("https://localhost:" + server.getAddress().getPort()))
            .build();

    try (var fireworks = Fireworks.connect(options)) {
      assertThat(fireworks.dpoJobs().list()).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  private Path certificate() throws Exception {
    Path store = folder.resolve("keys.p12");
    String arguments =
        "-genkeypair -keyalg EC -alias test -dname CN=localhost -ext san=dns:localhost -startdate -1d"
            + " -storetype PKCS12 -storepass changeit -keystore";
    List<String> command =
        Stream.of(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()),
                Stream.of(arguments.split(" ")),
                Stream.of(store.toString()))
            .flatMap(words -> words)
            .toList();
    assertThat(
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor())
        .isZero();
    return store;
  }

  private static HttpsServer serve(Path store) throws Exception {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
    var tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), null, null);
    var server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"dpoJobs\": []}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }
}
