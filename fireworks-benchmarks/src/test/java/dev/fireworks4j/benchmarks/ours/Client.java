// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.benchmarks.measure.Setup;

/** The library as a user connects it, with the number of connections that the row needs. */
final class Client {
  private static final int CONNECTIONS = 64;

  private Client() {}

  static Fireworks of(Setup setup, String account) {
    return Fireworks.connect(
        FireworksOptions.builder()
            .apiKey("fw_bench")
            .account(account)
            .baseUrl(setup.server())
            .transport(setup.variant())
            .maxConnections(CONNECTIONS)
            .build());
  }
}
