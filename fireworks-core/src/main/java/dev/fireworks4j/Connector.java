// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.spi.ClientProvider;
import dev.fireworks4j.spi.TransportProvider;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.TransportSettings;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the adapter and a transport, and puts a client together. */
record Connector(Environment environment) {
  /** Each of the two artifacts brings the REST adapter too. */
  static final String ADD_A_TRANSPORT =
      "add dev.fireworks4j:fireworks-transport-apache or dev.fireworks4j:fireworks-transport-jdk to the dependencies,"
          + " or hand in your own with FireworksOptions.builder().transport(HttpTransport)";

  static Connector system() {
    return new Connector(Environment.system());
  }

  Fireworks connect(FireworksOptions given) {
    FireworksOptions options = environment.complete(given);
    ClientProvider adapter = adapter();
    HttpTransport own = options.transport();
    return own == null
        ? connect(adapter, options)
        : adapter.connect(options, decorated(own, options));
  }

  /** Null comes from users' code only. */
  private static HttpTransport decorated(HttpTransport made, FireworksOptions options) {
    HttpTransport decorated = options.transportDecorator().apply(made);
    if (decorated == null) {
      throw new ConfigurationException(
          "transportDecorator: it returned null\n  Do:    return the transport, or one that wraps it");
    }
    return decorated;
  }

  /** Closes the transport again if the client cannot be built. */
  private static Fireworks connect(ClientProvider adapter, FireworksOptions options) {
    HttpTransport made = transport(options);
    try {
      return adapter.connect(options, decorated(made, options));
    } catch (RuntimeException refused) {
      made.close();
      throw refused;
    }
  }

  private static ClientProvider adapter() {
    var found = providers(ClientProvider.class, provider -> provider.getClass().getName());
    return found.values().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "no REST adapter was found\n  Do:    " + ADD_A_TRANSPORT));
  }

  private static HttpTransport transport(FireworksOptions options) {
    var choice = new TransportChoice(providers(TransportProvider.class, TransportProvider::name));
    return choice.connect(
        options.transportName(),
        new TransportSettings(
            options.timeouts().connect(),
            options.maxConnections(),
            options.proxy(),
            options.sslContext()));
  }

  /** Core's own class loader first, then the thread's, for containers that keep libraries apart. */
  private static <P> Map<String, P> providers(Class<P> type, Function<P, String> name) {
    Map<String, P> found = load(type, Connector.class.getClassLoader(), name);
    return found.isEmpty()
        ? load(type, Thread.currentThread().getContextClassLoader(), name)
        : found;
  }

  private static <P> Map<String, P> load(
      Class<P> type, @Nullable ClassLoader loader, Function<P, String> name) {
    return ServiceLoader.load(type, loader).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(name))
        .collect(Collectors.toMap(name, p -> p, (first, second) -> first, LinkedHashMap::new));
  }
}
