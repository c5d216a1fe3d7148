// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Snapshot;
import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A limit of a wait passed. Comes only from {@link Outcome#orThrow()}. What was waited for goes on at the service: wait
 * for it again by its name.
 */
public final class WaitTimeoutException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  private final String name;
  private final Duration limit;
  private final Outcome.TimedOut.Reason reason;
  private final transient @Nullable Snapshot<?> snapshot;

  /** For {@link Outcome}. */
  public WaitTimeoutException(Outcome.TimedOut<?> outcome) {
    super(message(outcome), outcome.failure());
    this.name = outcome.name();
    this.limit = outcome.limit();
    this.reason = outcome.reason();
    this.snapshot = outcome.snapshot();
  }

  /** Full name of what was waited for. */
  public String name() {
    return name;
  }

  /** The limit that passed. */
  public Duration limit() {
    return limit;
  }

  /** Which limit it was. */
  public Outcome.TimedOut.Reason reason() {
    return reason;
  }

  /** What was seen last; null if no look worked. */
  public @Nullable Snapshot<?> snapshot() {
    return snapshot;
  }

  private static String message(Outcome.TimedOut<?> outcome) {
    return "await "
        + outcome.name()
        + " timed out: "
        + seen(outcome.snapshot())
        + "\n  Cause: "
        + cause(outcome)
        + "\n  Do:    await the same name again, in any process, or stop the job: it goes on at the service";
  }

  private static String cause(Outcome.TimedOut<?> outcome) {
    FireworksException failure = outcome.failure();
    String last = failure == null ? "." : "; the last look failed: " + firstLine(failure);
    return switch (outcome.reason()) {
      case LIMIT -> "not ended after " + outcome.limit() + last;
      case PENDING_LIMIT -> "not begun after " + outcome.limit() + last;
      case OUT_OF_REACH -> "the service could not be asked" + last;
    };
  }

  private static String seen(@Nullable Snapshot<?> snapshot) {
    if (snapshot == null) {
      return "never seen";
    }
    String percent = snapshot.percent() == null ? "" : ", " + snapshot.percent() + " %";
    return "last seen " + snapshot.state() + percent;
  }

  private static String firstLine(FireworksException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
