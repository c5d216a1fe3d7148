// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http;

import java.io.IOException;
import java.time.Duration;

/** The connection that an answer is sent on. */
@FunctionalInterface
public interface ClientLine {
  /** Sends what is buffered and blocks for so much real time; true as soon as the connection is closed. */
  boolean isGoneWithin(Duration time) throws IOException;
}
