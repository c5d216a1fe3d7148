// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the server says to one request.
 *
 * @param headers all but {@code Content-Length} and {@code Transfer-Encoding}, which come from the body
 * @param body read while it is sent, so that it may block
 * @param sizeBytes length of the body; negative for one that is sent in chunks
 */
public record Answer(
    int status, Map<String, List<String>> headers, InputStream body, long sizeBytes) {

  public Answer {
    headers = Map.copyOf(headers);
  }

  /** An answer of known length. */
  static Answer of(int status, byte[] body) {
    return new Answer(status, Map.of(), new ByteArrayInputStream(body), body.length);
  }

  /** A text of known length. */
  static Answer of(int status, String body) {
    return of(status, body.getBytes(UTF_8));
  }

  /** An answer whose length is not announced. */
  static Answer chunked(InputStream body) {
    return new Answer(200, Map.of(), body, -1);
  }

  /** This answer with one more header line. */
  Answer with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    var values = new ArrayList<>(more.getOrDefault(name, List.of()));
    values.add(value);
    more.put(name, List.copyOf(values));
    return new Answer(status, more, body, sizeBytes);
  }
}
