// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.rest.call.CallRunner;
import dev.fireworks4j.rest.call.Identity;
import dev.fireworks4j.rest.call.PlainHttp;
import dev.fireworks4j.rest.gateway.RestFireworks;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.spi.ClientProvider;
import dev.fireworks4j.transport.HttpTransport;
import java.util.Objects;

/** Puts call path and gateways together. */
public final class RestClientProvider implements ClientProvider {

  @Override
  public Fireworks connect(FireworksOptions options, HttpTransport transport) {
    boolean isPlainHttpAllowed = options.isPlainHttpAllowed();
    PlainHttp.refuse("baseUrl", Objects.requireNonNull(options.baseUrl()), isPlainHttpAllowed);
    if (options.inferenceUrl() != null) {
      PlainHttp.refuse("inferenceUrl", options.inferenceUrl(), isPlainHttpAllowed);
    }
    var identity =
        new Identity(
            Objects.requireNonNull(options.apiKey()), userAgent(options), options.headers());
    var runner = new CallRunner(transport, options, identity);
    return new RestFireworks(new Session(runner, options));
  }

  private static String userAgent(FireworksOptions options) {
    String suffix = options.userAgentSuffix();
    String own = "fireworks4j/" + Version.TEXT + " (Java " + Runtime.version().feature() + ")";
    return suffix == null ? own : own + " " + suffix;
  }
}
