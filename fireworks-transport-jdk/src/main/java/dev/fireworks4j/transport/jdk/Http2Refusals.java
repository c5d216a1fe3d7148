// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.internal.Causes;
import dev.fireworks4j.transport.NotProcessedException;
import java.util.function.Predicate;

/**
 * Recognizes what an HTTP/2 server did not process. The JDK's client has no types for it, only these texts, so this is
 * the one place that compares texts of the client (read in 17.0.15 and 25; a text that changes costs a repeat, never a
 * wrong answer).
 */
final class Http2Refusals {
  private Http2Refusals() {}

  /** The client sent nothing, because as many streams are open as the server allows. */
  static boolean isStreamLimit(Throwable failure) {
    return any(failure, "too many concurrent streams"::equals);
  }

  /** The server answered {@code REFUSED_STREAM}, or closes the connection and did not process this stream. */
  static boolean isUnprocessed(Throwable failure) {
    return any(
            failure,
            text ->
                text.equals("request not processed by peer")
                    || text.equals("Received RST_STREAM: Stream not processed"))
        // BodyChunks throws it when the client wants to send a body a second time.
        || Causes.of(failure).anyMatch(NotProcessedException.class::isInstance);
  }

  /**
   * Before Java 24: the server closes the connection gracefully, and the client drops all streams, processed or not.
   */
  static boolean isConnectionEnding(Throwable failure) {
    return any(failure, text -> text.endsWith(": GOAWAY received"));
  }

  private static boolean any(Throwable failure, Predicate<String> matches) {
    return Causes.of(failure)
        .anyMatch(cause -> cause.getMessage() != null && matches.test(cause.getMessage()));
  }
}
