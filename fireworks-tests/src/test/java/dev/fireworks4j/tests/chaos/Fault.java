// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.List;
import java.util.Locale;

/** What can happen to one attempt. */
enum Fault {
  NONE(false, false),
  /** Nobody listens where the attempt goes. */
  REFUSED(false, false),
  /** RST before the request is looked at. */
  RESET_BEFORE(false, true),
  /** RST after the work was done. */
  RESET_AFTER(true, true),
  /** The connection ends without an answer, after the work was done. */
  CLOSED_AFTER(true, true),
  ERROR_500_AFTER(true, true),
  ERROR_502_AFTER(true, true),
  ERROR_503_AFTER(true, true),
  ERROR_504_AFTER(true, true),
  /** The work is done, but no byte of the answer comes. */
  SILENCE_AFTER(true, true),
  /** The work is done, half of the answer's body comes, then the connection ends. */
  TRUNCATED(true, true),
  /** 429 with {@code Retry-After}; not worked on. */
  TOO_MANY(false, false),
  /** A redirect to another host; not worked on. */
  REDIRECT(false, false),
  /** A refusal that repeats all that it was sent, in its headers and its body; not worked on. */
  ECHO(false, false),
  /** The headers come, then nothing. */
  SILENCE_AFTER_HEADERS(true, true),
  /** Half of the body comes, then nothing. */
  SILENCE_IN_BODY(true, true),
  /** One byte a second. */
  TRICKLE(true, true),
  /** An answer that makes no sense. */
  GARBAGE(true, true),
  /** Nothing of the request's body is ever read. */
  NEVER_READS(false, true);

  /** What a create may meet. */
  static final List<Fault> ALL =
      List.of(
          REFUSED,
          RESET_BEFORE,
          RESET_AFTER,
          CLOSED_AFTER,
          ERROR_500_AFTER,
          ERROR_502_AFTER,
          ERROR_503_AFTER,
          ERROR_504_AFTER,
          SILENCE_AFTER,
          TRUNCATED,
          TOO_MANY);

  private final boolean afterWork;
  private final boolean ambiguous;

  Fault(boolean afterWork, boolean ambiguous) {
    this.afterWork = afterWork;
    this.ambiguous = ambiguous;
  }

  boolean isAfterWork() {
    return afterWork;
  }

  /** In words, for the table. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** True if the client cannot know whether the work was done. */
  boolean isAmbiguous() {
    return ambiguous;
  }

  /** Status of the answer that the client sees, 0 if it sees none. */
  int status() {
    return switch (this) {
      case ERROR_500_AFTER -> 500;
      case ERROR_502_AFTER -> 502;
      case ERROR_503_AFTER -> 503;
      case ERROR_504_AFTER -> 504;
      case TOO_MANY -> 429;
      case REDIRECT -> 307;
      case ECHO -> 400;
      default -> 0;
    };
  }
}
