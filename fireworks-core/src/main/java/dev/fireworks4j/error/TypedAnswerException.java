// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;
import java.util.Objects;

/** A model answered, but the answer is not an instance of the requested record. */
public final class TypedAnswerException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String text;

  /** Why there is no instance. */
  public enum Reason {
    /** The model refused to answer. */
    REFUSED,
    /** The answer ended before it was complete, because its tokens were used up. */
    CUT,
    /** The answer is no JSON of this form. */
    UNREADABLE
  }

  /**
   * For an answer to this operation; {@code problem} says what is wrong and where, {@code text} is what the model
   * wrote.
   */
  public TypedAnswerException(String operation, Reason reason, String problem, String text) {
    super(operation + " failed\n  Cause: " + problem + "\n  Do:    " + advice(reason), null);
    this.reason = Objects.requireNonNull(reason, "reason");
    this.text = Objects.requireNonNull(text, "text");
  }

  private static String advice(Reason reason) {
    return switch (reason) {
      case REFUSED -> "look at text(), and ask in another way";
      case CUT -> "raise maxTokens; reasoning uses them too";
      case UNREADABLE -> "look at text(), and ask again or describe the form in the messages";
    };
  }

  /** Why there is no instance. */
  public Reason reason() {
    return reason;
  }

  /** What the model wrote; not part of the message, because it may be confidential. */
  public String text() {
    return text;
  }
}
