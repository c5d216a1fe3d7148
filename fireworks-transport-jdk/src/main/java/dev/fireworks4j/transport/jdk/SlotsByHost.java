// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bounds the exchanges in flight to each host, as a connection pool would. */
final class SlotsByHost {
  private final Map<String, Slots> slots = new ConcurrentHashMap<>();
  private final int perHost;

  SlotsByHost(int perHost) {
    if (perHost < 1) {
      throw new IllegalArgumentException("maxConnections: " + perHost + " is not positive");
    }
    this.perHost = perHost;
  }

  Slots of(URI uri) {
    return slots.computeIfAbsent(
        uri.getScheme() + "://" + uri.getRawAuthority(), host -> new Slots(perHost));
  }
}
