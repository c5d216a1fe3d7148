// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.transport.HttpResponse;
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

  /** Reads the value of an answer whose head counts too. */
  default T decode(HttpResponse answer) throws IOException {
    return decode(answer.body());
  }

  /** A decoder that cannot do without the head. */
  interface OfAnswer<T> extends Decoder<T> {
    @Override
    T decode(HttpResponse answer) throws IOException;

    @Override
    default T decode(InputStream body) {
      throw new UnsupportedOperationException("needs the head of the answer");
    }
  }
}
