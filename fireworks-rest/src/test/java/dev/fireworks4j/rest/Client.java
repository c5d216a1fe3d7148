// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.FireworksOptionsBuilder;
import java.net.URI;
import java.util.function.UnaryOperator;

/** A client over a script, on a virtual clock. */
public final class Client {
  public static final String KEY = "fw_topsecretkey";

  private Client() {}

  public static Fireworks of(ScriptedTransport transport, VirtualTime time) {
    return of(transport, time, UnaryOperator.identity());
  }

  public static Fireworks of(
      ScriptedTransport transport, VirtualTime time, UnaryOperator<FireworksOptionsBuilder> more) {
    FireworksOptionsBuilder options =
        FireworksOptions.builder()
            .apiKey(KEY)
            .account("acme")
            .baseUrl(URI.create("https://api.fireworks.ai"))
            .time(time);
    return new RestClientProvider().connect(more.apply(options).build(), transport);
  }
}
