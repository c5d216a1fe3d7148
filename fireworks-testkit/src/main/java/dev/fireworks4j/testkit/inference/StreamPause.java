// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.http.ClientLine;
import java.io.IOException;
import java.time.Duration;

/** Lets time pass between events: on the fake's clock, or in real time if the fake runs on that. */
@FunctionalInterface
public interface StreamPause {
  /** Pauses; true if the client has gone meanwhile. */
  boolean isGoneAfter(Duration time, ClientLine line) throws IOException;
}
