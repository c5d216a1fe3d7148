// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

/** A rule over the messages of a list together. */
interface MessageRule {
  /** The next message, complete by itself. */
  void take(ParsedMessage message);

  /** No more messages come; there was at least one. */
  void end(long listStart);
}
