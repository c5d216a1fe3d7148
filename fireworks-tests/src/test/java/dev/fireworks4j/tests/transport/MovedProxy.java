// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import com.sun.net.httpserver.HttpServer;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.ProxySettings;
import dev.fireworks4j.transport.TransportSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.time.Duration;

/** A program whose proxy gets another address between two calls. */
final class MovedProxy {
  private static final String NAME = "proxy.test";

  private MovedProxy() {}

  /** Takes the transport's name and the JVM's file of hosts; prints which proxy answered. */
  public static void main(String[] arguments) throws IOException {
    Security.setProperty("networkaddress.cache.ttl", "0");
    Path hosts = Path.of(arguments[1]);
    Files.writeString(hosts, "127.0.0.1 " + NAME + "\n");
    HttpServer first = proxy("127.0.0.1", 0, 201);
    int port = first.getAddress().getPort();
    HttpServer second = proxy("127.0.0.2", port, 202);
    var settings =
        new TransportSettings(Duration.ofSeconds(10), 8, ProxySettings.of(NAME, port), null);
    try (HttpTransport transport = Transports.open(arguments[0], settings)) {
      System.out.println(call(transport));
      Files.writeString(hosts, "127.0.0.2 " + NAME + "\n");
      System.out.println(call(transport));
    } finally {
      first.stop(0);
      second.stop(0);
    }
  }

  /** Closes each connection, so that the next call needs a new one. */
  private static HttpServer proxy(String address, int port, int status) throws IOException {
    HttpServer proxy = HttpServer.create(new InetSocketAddress(address, port), 0);
    proxy.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Connection", "close");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    proxy.start();
    return proxy;
  }

  private static int call(HttpTransport transport) throws IOException {
    var request = new HttpRequest("GET", URI.create("http://service.test/"), Headers.empty(), null);
    try (var exchange = transport.open(request)) {
      return exchange.send().status();
    }
  }
}
