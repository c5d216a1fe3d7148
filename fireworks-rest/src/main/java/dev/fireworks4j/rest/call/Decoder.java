// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.transport.HttpResponse;
import java.io.IOException;

/** Reads a successful answer. */
@FunctionalInterface
public interface Decoder<T> {

  /**
   * Reads the value.
   *
   * @param answer its body is decompressed; reading it counts against the deadline
   * @throws IOException if the body ends early, is not what it should be, or reading fails
   */
  T decode(HttpResponse answer) throws IOException;
}
