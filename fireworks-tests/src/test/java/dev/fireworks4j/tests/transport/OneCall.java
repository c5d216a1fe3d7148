// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** A program that makes one call and says what is left of the transport once it is closed. */
final class OneCall {
  private static final Duration ENDING = Duration.ofSeconds(20);

  private OneCall() {}

  /** Takes the transport's name and a URI; leaves the JVM without {@code exit}, which only daemons allow. */
  public static void main(String[] arguments) throws Exception {
    var headers = Headers.of(Map.of("Authorization", "Bearer fw_test"));
    var request = new HttpRequest("GET", URI.create(arguments[1]), headers, null);
    try (HttpTransport transport = Transports.open(arguments[0]);
        var exchange = transport.open(request)) {
      var response = exchange.send();
      response.body().readAllBytes();
      System.out.println("status " + response.status());
    }
    System.out.println("left " + threadsLeft());
  }

  /** Counts threads of ours, and from Java 21 on of the client's, that do not end soon. */
  private static long threadsLeft() throws InterruptedException {
    long left = 0;
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      boolean ours = thread.getName().startsWith("fireworks");
      boolean clients = thread.getName().startsWith("HttpClient");
      if (ours || (clients && Runtime.version().feature() >= 21)) {
        thread.join(ENDING.toMillis());
        left += thread.isAlive() ? 1 : 0;
      }
    }
    return left;
  }
}
