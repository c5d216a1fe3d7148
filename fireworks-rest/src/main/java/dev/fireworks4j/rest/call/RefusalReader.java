// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads an error response: what the server says, and whether and when the request may be repeated. */
record RefusalReader(Timekeeper time) {

  /**
   * Throws only if the client aborted reading the body; if the body is lost otherwise, the status alone says what
   * happened.
   */
  <T> AttemptResult<T> read(HttpResponse response, WatchedExchange watch, Redaction redaction)
      throws IOException {
    byte[] body = new byte[0];
    InputStream unpacked = GzipStream.unpacked(response, watch.answer(response.body()));
    try {
      body = unpacked.readNBytes(ErrorDecoder.MAX_BYTES);
    } catch (IOException cut) {
      if (watch.reason() != null) {
        throw cut;
      }
    } finally {
      GzipStream.free(unpacked);
    }
    Headers headers = response.headers();
    var said = ErrorDecoder.decode(response.status(), headers, body, redaction);
    var failure =
        new AttemptFailure.Refused(
            said.response(),
            RetryAfter.of(headers, time.now()),
            shouldRetry(headers.first("x-should-retry")));
    String inHeader = AttemptResult.requestId(headers);
    String id = inHeader == null ? said.requestId() : inHeader;
    String shown = id == null ? null : redaction.line(id);
    return new AttemptResult<>(null, failure, headers, shown, response.status());
  }

  private static @Nullable Boolean shouldRetry(@Nullable String text) {
    if ("true".equalsIgnoreCase(text)) {
      return Boolean.TRUE;
    }
    return "false".equalsIgnoreCase(text) ? Boolean.FALSE : null;
  }
}
