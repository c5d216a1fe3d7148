// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

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

  /** This decoder, and {@code value} for a body without content, such as that of 204: for calls that return nothing. */
  default Decoder<T> orIfEmpty(T value) {
    return body -> {
      var content = new PushbackInputStream(body);
      int first = content.read();
      while (first >= 0 && Character.isWhitespace(first)) {
        first = content.read();
      }
      if (first < 0) {
        return value;
      }
      content.unread(first);
      return decode(content);
    };
  }
}
