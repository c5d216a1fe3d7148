// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a successful answer. */
@FunctionalInterface
public interface Decoder<T> {

  /**
   * Reads the value.
   *
   * @param body decompressed and bounded; reading it counts against the deadline
   * @throws IOException if the body is no JSON, or reading fails
   */
  T decode(InputStream body) throws IOException;
}
