// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A stream of events ended before its end mark: the connection broke, the server sent an error or nothing for too long.
 * What came is usable but not complete; the stream cannot be resumed.
 */
public final class StreamCutException extends CallException {
  @Serial private static final long serialVersionUID = 1L;

  private final String text;
  private final transient @Nullable Object received;

  /** For the call that {@code context} describes; {@code received} is the part of the answer that came. */
  public StreamCutException(
      CallContext context, String reason, PartialAnswer received, @Nullable IOException cause) {
    super(
        context,
        context.message(
            "the stream ended early, after " + received.events() + " events",
            reason,
            "use what came, or ask again: a stream cannot be resumed"),
        cause);
    this.text = received.text();
    this.received = received.answer();
  }

  /**
   * The part of an answer that came before the end.
   *
   * @param events that were handed out
   * @param text of the first choice
   * @param answer as the type that the call without a stream returns
   */
  public record PartialAnswer(long events, String text, @Nullable Object answer) {}

  /** The text of the first choice that came; may be empty. */
  public String text() {
    return text;
  }

  /**
   * The part of the answer that came, as the type that the call without a stream returns: {@code ChatCompletion},
   * {@code Completion} or {@code MessageAnswer}. Null after Java serialization.
   */
  public @Nullable Object received() {
    return received;
  }

  /** True: the same question may be asked again. */
  @Override
  public boolean isTransient() {
    return true;
  }
}
