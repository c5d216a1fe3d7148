// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

/** A server's side of a test; called on a thread of the server, by several at once. */
@FunctionalInterface
public interface Handler {

  /** Answers one request; may block until the test lets it go on. */
  Answer answer(Received request) throws Exception;
}
