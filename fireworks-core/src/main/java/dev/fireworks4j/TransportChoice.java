// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.spi.TransportProvider;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.TransportSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The transports that were found, and which of them a client takes.
 *
 * @param found by name, in alphabetical order, so that the choice does not depend on the order of the class path
 */
record TransportChoice(Map<String, TransportProvider> found) {
  private static final Logger LOG = System.getLogger("dev.fireworks4j");

  /**
   * A new transport: the one that is named, or without a name the first that can work.
   *
   * @throws ConfigurationException if there is none, or it cannot work with the libraries that are there
   */
  HttpTransport connect(@Nullable String name, TransportSettings settings) {
    if (found.isEmpty()) {
      throw new ConfigurationException(
          "no transport was found\n  Do:    " + Connector.ADD_A_TRANSPORT);
    }
    return name == null ? connectFirst(settings) : connect(named(name), settings);
  }

  private HttpTransport connectFirst(TransportSettings settings) {
    ConfigurationException refusal = null;
    for (TransportProvider provider : found.values()) {
      try {
        HttpTransport transport = connect(provider, settings);
        if (refusal != null) {
          LOG.log(
              Level.WARNING,
              "Using transport \"" + provider.name() + "\": " + refusal.getMessage());
        }
        return transport;
      } catch (ConfigurationException e) {
        if (refusal == null) {
          refusal = e;
        } else {
          refusal.addSuppressed(e);
        }
      }
    }
    throw refusal == null ? new IllegalStateException("no provider") : refusal;
  }

  private TransportProvider named(String name) {
    TransportProvider provider = found.get(name);
    if (provider == null) {
      boolean ours = name.equals("apache") || name.equals("jdk");
      String advice =
          ours
              ? "add dev.fireworks4j:fireworks-transport-" + name + " to the dependencies"
              : "name one that was found, or hand in your own with FireworksOptions.builder().transport(HttpTransport)";
      throw new ConfigurationException(
          "transport \""
              + ForeignText.id(name)
              + "\" was not found, only "
              + found.keySet()
              + "\n  Do:    "
              + advice);
    }
    return provider;
  }

  private static HttpTransport connect(TransportProvider provider, TransportSettings settings) {
    try {
      return provider.connect(settings);
    } catch (LinkageError e) {
      throw new ConfigurationException(
          "transport \""
              + provider.name()
              + "\": a library that it needs is missing or has another version ("
              + e
              + ")\n  Do:    give it the version that fireworks-bom names, or choose another transport",
          e);
    }
  }
}
