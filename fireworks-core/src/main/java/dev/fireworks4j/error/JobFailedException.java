// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import dev.fireworks4j.resource.Status;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Snapshot;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * What was waited for ended without a result: it failed, expired, was cancelled or deleted. Comes only from {@link
 * Outcome#orThrow()}. The code and the text are the service's own.
 */
public final class JobFailedException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  private final Outcome.Kind kind;
  private final String name;
  private final transient @Nullable Snapshot<?> snapshot;

  /** For {@link Outcome}. */
  public JobFailedException(Outcome.Kind kind, String name, @Nullable Snapshot<?> snapshot) {
    super(message(kind, name, snapshot), null);
    this.kind = kind;
    this.name = name;
    this.snapshot = snapshot;
  }

  /** How it ended. */
  public Outcome.Kind kind() {
    return kind;
  }

  /** Full name of the job. */
  public String name() {
    return name;
  }

  /** The job as it was seen last; null if it never was. */
  public @Nullable Snapshot<?> snapshot() {
    return snapshot;
  }

  /** The service's code, e.g. {@code INVALID_ARGUMENT}; null where it gave none. */
  public @Nullable StatusCode code() {
    Status status = snapshot == null ? null : snapshot.status();
    return status == null ? null : status.code();
  }

  /** The service's own words; null where it gave none. */
  public @Nullable String serviceMessage() {
    Status status = snapshot == null ? null : snapshot.status();
    String text = status == null ? null : status.message();
    return text == null || text.isBlank() ? null : text;
  }

  private static String message(Outcome.Kind kind, String name, @Nullable Snapshot<?> snapshot) {
    Status status = snapshot == null ? null : snapshot.status();
    StatusCode code = status == null ? null : status.code();
    String coded = code == null || code.equals(StatusCode.OK) ? "" : " with " + code.value();
    String text = status == null ? null : status.message();
    String state = snapshot == null ? "never seen" : snapshot.state();
    return "await "
        + name
        + " failed: "
        + kind
        + coded
        + " ("
        + state
        + ")\n  Cause: "
        + (text == null || text.isBlank() ? "the service gave no reason." : text)
        + "\n  Do:    "
        + advice(kind, code);
  }

  private static String advice(Outcome.Kind kind, @Nullable StatusCode code) {
    return switch (kind) {
      case CANCELLED -> "resume() it where its kind can, or create a new one";
      case EXPIRED -> "for the rows still missing, create a batch job that continues this one";
      case DELETED -> "create a new one; output model and datasets of a deleted job stay";
      case FAILED, SUCCEEDED, TIMED_OUT ->
          StatusCode.INVALID_ARGUMENT.equals(code)
              ? "correct the data or the parameters and create a new one; a resume would fail again"
              : "resume() it where its kind can, or create a new one";
    };
  }
}
