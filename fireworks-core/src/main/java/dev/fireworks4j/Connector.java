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
final class Connector {
  private final Environment environment;

  Connector(Environment environment) {
    this.environment = environment;
  }

  static Connector system() {
    return new Connector(Environment.system());
  }

  Fireworks connect(FireworksOptions given) {
    FireworksOptions options = environment.complete(given);
    ClientProvider adapter = adapter();
    HttpTransport own = options.transport();
    return own == null ? connect(adapter, options) : adapter.connect(options, own);
  }

  /** A transport that was made for a client that then could not be built is closed again. */
  private static Fireworks connect(ClientProvider adapter, FireworksOptions options) {
    HttpTransport made = transport(options);
    try {
      return adapter.connect(options, made);
    } catch (RuntimeException refused) {
      made.close();
      throw refused;
    }
  }

  private static ClientProvider adapter() {
    var found = providers(ClientProvider.class, provider -> provider.getClass().getName());
    return found.values().stream()
        .findFirst()
        .orElseThrow(() -> new ConfigurationException(noTransport("no REST adapter was found")));
  }

  private static HttpTransport transport(FireworksOptions options) {
    var found = providers(TransportProvider.class, TransportProvider::name);
    TransportProvider chosen = choose(found, options.transportName());
    return chosen.connect(
        new TransportSettings(
            options.timeouts().connect(),
            options.maxConnections(),
            options.proxy(),
            options.sslContext()));
  }

  /** Without a name, the first in alphabetical order, so that the choice does not depend on the class path's. */
  private static TransportProvider choose(
      Map<String, TransportProvider> found, @Nullable String name) {
    if (found.isEmpty()) {
      throw new ConfigurationException(noTransport("no transport was found"));
    }
    if (name == null) {
      return found.values().iterator().next();
    }
    TransportProvider named = found.get(name);
    if (named == null) {
      throw new ConfigurationException(
          noTransport("transport \"" + name + "\" was not found, only " + found.keySet()));
    }
    return named;
  }

  private static String noTransport(String problem) {
    return problem
        + "\n  Do:    add dev.fireworks4j:fireworks-transport-apache or dev.fireworks4j:fireworks-transport-jdk to the"
        + " dependencies, or hand in your own with FireworksOptions.builder().transport(HttpTransport)";
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
