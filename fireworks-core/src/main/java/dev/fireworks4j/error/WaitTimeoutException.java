// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import dev.fireworks4j.internal.ForeignText;
import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A limit of a wait passed. Comes only from {@code orThrow()} of an outcome. The job or resource continues at the
 * service: wait for it again by its name.
 */
public final class WaitTimeoutException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  private final String name;
  private final @Nullable String state;
  private final TimeoutReason reason;
  private final Duration limit;

  /** Why a wait gives up. */
  public enum TimeoutReason {
    /** The whole time was over. */
    LIMIT,
    /** The time for jobs that have not begun was over. */
    PENDING_LIMIT,
    /** The service could not be asked for longer than the wait tolerates. */
    OUT_OF_REACH,
    /** The service refuses to show one of several resources. A wait for a single one throws the error instead. */
    REFUSED
  }

  /** For outcomes; {@code failure} is why the last poll failed, null if it did not. */
  public WaitTimeoutException(
      String name,
      @Nullable String state,
      TimeoutReason reason,
      Duration limit,
      @Nullable FireworksException failure) {
    super(
        "await "
            + ForeignText.id(name)
            + (reason == TimeoutReason.OUT_OF_REACH ? " gave up: " : " timed out: ")
            + (state == null ? "never seen" : "last seen " + ForeignText.id(state))
            + "\n  Cause: "
            + cause(reason, limit, failure)
            + "\n  Do:    await the same name again, in any process, or stop the job: it goes on at the"
            + " service",
        failure);
    this.name = name;
    this.state = state;
    this.reason = reason;
    this.limit = limit;
  }

  /** Full name of what was waited for. */
  public String name() {
    return name;
  }

  /** The last known state, e.g. {@code JOB_STATE_RUNNING}; null if every poll failed. */
  public @Nullable String state() {
    return state;
  }

  /** Which limit passed. */
  public TimeoutReason reason() {
    return reason;
  }

  /** Length of the limit that passed. */
  public Duration limit() {
    return limit;
  }

  private static String cause(
      TimeoutReason reason, Duration limit, @Nullable FireworksException failure) {
    String last =
        failure == null
            ? "."
            : "; the last poll failed: "
                + String.valueOf(failure.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("no reason given");
    return switch (reason) {
      case LIMIT -> "not ended after " + limit + last;
      case PENDING_LIMIT -> "not begun after " + limit + last;
      case OUT_OF_REACH -> "the service was out of reach for " + limit + last;
      case REFUSED -> "the service refuses to show it" + last;
    };
  }

  @Override
  public boolean isTransient() {
    return true;
  }
}
