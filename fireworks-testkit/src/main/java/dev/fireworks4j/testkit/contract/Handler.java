// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

/** The server's side of a test; called on the threads of the server, concurrently. */
@FunctionalInterface
public interface Handler {

  /** Answers one request; may block until the test releases it. */
  Answer answer(Received request) throws Exception;
}
