// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.ProxySettings;
import dev.fireworks4j.transport.TransportSettings;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Makes and ends the clients that belong to a transport.
 *
 * <p>No {@link java.net.Authenticator} is set for a proxy: with one, the client turns a 401 of the service that lacks
 * {@code WWW-Authenticate} into an {@link java.io.IOException}. {@link JdkRequest} sends the credentials instead.
 */
final class ClientFactory {

  private ClientFactory() {}

  /**
   * Makes a client.
   *
   * @param detours null if a proxy of the settings resolves the servers
   */
  static SharedClient create(TransportSettings settings, @Nullable Detours detours) {
    WorkerThreads workers = WorkerThreads.start();
    HttpClient client = build(settings, workers.callbacks(), detours);
    return new SharedClient(
        client,
        workers.bodyReaders(),
        () -> {
          shutdownNow(client);
          workers.shutdown();
        });
  }

  static HttpClient build(
      TransportSettings settings, Executor executor, @Nullable Detours detours) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .executor(executor)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout());
    if (detours != null) {
      builder.proxy(detours);
    }
    ProxySettings proxy = settings.proxy();
    if (proxy != null) {
      // Unresolved, so that the client looks the name up for each connection.
      builder.proxy(
          ProxySelector.of(InetSocketAddress.createUnresolved(proxy.host(), proxy.port())));
    }
    if (settings.sslContext() != null) {
      builder.sslContext(settings.sslContext());
    }
    return builder.build();
  }

  static void shutdownNow(HttpClient client) {
    if (Runtime.version().feature() < 21) {
      endSelector(client);
      return;
    }
    try {
      MethodHandles.publicLookup()
          .findVirtual(HttpClient.class, "shutdownNow", MethodType.methodType(void.class))
          .invoke(client);
    } catch (Throwable failure) {
      throw new IllegalStateException("cannot shut the HTTP client down", failure);
    }
  }

  /**
   * Before Java 21 only an interrupt ends the client's selector thread, and with it the kept connections. Otherwise it
   * ends when the client is garbage collected, but never if a call was aborted while it connected: the client then
   * waits for that call forever. Thread and client share a number, with which the client's toString ends.
   */
  private static void endSelector(HttpClient client) {
    String text = client.toString();
    String number = text.substring(text.lastIndexOf('(') + 1).replace(")", "");
    String name = "HttpClient-" + number + "-SelectorManager";
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .forEach(Thread::interrupt);
  }
}
