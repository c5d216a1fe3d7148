// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.testkit.FakeFireworks;

/** A client of a fake, without a socket, with listeners. */
final class Client {
  static final String MODEL = "accounts/fireworks/models/qwen3-8b";

  private Client() {}

  static Fireworks of(FakeFireworks fake, CallListener... listeners) {
    var options = fake.options().toBuilder().transport(fake.transport());
    for (CallListener listener : listeners) {
      options.listener(listener);
    }
    return Fireworks.connect(options.build());
  }
}
