// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http;

/** How an answer is sent, or fails. */
public enum Delivery {
  /** Completely. */
  COMPLETE,
  /** The connection closes without a byte. */
  RESET,
  /** Not a byte comes until the client gives up or the fake closes. */
  STALL_BEFORE_HEADERS,
  /** Half of the body comes, then nothing more. */
  STALL_IN_BODY,
  /** The body comes byte by byte, ten a second. */
  TRICKLE,
  /** The connection closes after half of the announced body. */
  TRUNCATE
}
