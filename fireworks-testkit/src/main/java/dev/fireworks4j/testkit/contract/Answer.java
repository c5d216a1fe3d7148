// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.transport.Headers;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * The server's answer to one request.
 *
 * @param headers all but {@code Content-Length} and {@code Transfer-Encoding}, which come from the body
 * @param body read while it is sent, so that it may block
 * @param sizeBytes length of the body; negative for one that is sent in chunks
 */
public record Answer(int status, Headers headers, InputStream body, long sizeBytes) {

  /** An answer of known length. */
  static Answer of(int status, byte[] body) {
    return new Answer(status, Headers.empty(), new ByteArrayInputStream(body), body.length);
  }

  /** A text of known length. */
  static Answer of(int status, String body) {
    return of(status, body.getBytes(UTF_8));
  }

  /** An answer whose length is not announced. */
  static Answer chunked(InputStream body) {
    return new Answer(200, Headers.empty(), body, -1);
  }

  /** This answer with one more header. */
  Answer with(String name, String value) {
    return new Answer(status, headers.with(name, value), body, sizeBytes);
  }
}
