// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.resource.StatusCode;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was waited for ended without a result: it failed, expired, was cancelled or deleted. Comes only from {@code
 * orThrow()} of an outcome. The code and the text are the service's own.
 */
public final class JobFailedException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  private final Phase phase;
  private final String name;
  private final @Nullable String state;
  private final @Nullable Status status;

  /** For outcomes; {@code state} is in the kind's own words, null if it was never seen. */
  public JobFailedException(
      Phase phase, String name, @Nullable String state, @Nullable Status status) {
    super(message(phase, name, state, status), null);
    this.phase = phase;
    this.name = name;
    this.state = state;
    this.status = status;
  }

  private JobFailedException(JobFailedException origin, String note) {
    super(origin.getMessage() + "\n  " + note, origin);
    this.phase = origin.phase;
    this.name = origin.name;
    this.state = origin.state;
    this.status = origin.status;
  }

  /** The same with one more line, such as what is left of the work that it was a part of. */
  public JobFailedException with(String note) {
    return new JobFailedException(this, note);
  }

  /** The same with the last lines of its log. */
  public JobFailedException withLog(List<String> lines) {
    return with(
        lines.stream()
            .map(ForeignText::line)
            .collect(Collectors.joining("\n    ", "Log ends:\n    ", "")));
  }

  /** How it ended: failed, cancelled, expired or deleted. */
  public Phase phase() {
    return phase;
  }

  /** Full name of the job. */
  public String name() {
    return name;
  }

  /** The last known state, e.g. {@code JOB_STATE_FAILED}; null if it was never seen. */
  public @Nullable String state() {
    return state;
  }

  /** The service's code, e.g. {@code INVALID_ARGUMENT}; null where it gave none. */
  public @Nullable StatusCode code() {
    return status == null ? null : status.code();
  }

  /** The service's own words; null where it gave none. */
  public @Nullable String serviceMessage() {
    return words(status);
  }

  private static @Nullable String words(@Nullable Status status) {
    String text = status == null ? null : status.message();
    return text == null || text.isBlank() ? null : text;
  }

  private static String message(
      Phase phase, String name, @Nullable String state, @Nullable Status status) {
    StatusCode code = status == null ? null : status.code();
    String coded =
        code == null || code.equals(StatusCode.OK) ? "" : " with " + ForeignText.id(code.value());
    String words = words(status);
    return "await "
        + ForeignText.id(name)
        + " failed: "
        + phase
        + coded
        + (state == null ? " (never seen)" : " (" + ForeignText.id(state) + ")")
        + "\n  Cause: "
        + (words == null ? "the service gave no reason." : ForeignText.line(words))
        + "\n  Do:    "
        + (isServed(name) ? advice(phase) : advice(phase, code, state));
  }

  private static boolean isServed(String name) {
    return name.contains("/deployments/") || name.contains("/deployedModels/");
  }

  /** Of a deployment, or of a model that is loaded on one. */
  private static String advice(Phase phase) {
    return phase == Phase.DELETED
        ? "check the name; undelete() a deployment, or create a new one"
        : "look at the cause, then delete it and create one on another shape, or of another model";
  }

  private static String advice(Phase phase, @Nullable StatusCode code, @Nullable String state) {
    if ("BUILD_FAILED".equals(state)) {
      return "correct the code and upload() it to the same evaluator";
    }
    return switch (phase) {
      case CANCELLED -> "resume() it where its kind can, or create a new one";
      case EXPIRED -> "for the rows still missing, create a batch job that continues this one";
      case DELETED -> "check the name, or create a new one; what the job wrote stays";
      default ->
          StatusCode.INVALID_ARGUMENT.equals(code)
              ? "correct the data or the parameters and create a new one; a resume would fail again"
              : "resume() it where its kind can, or create a new one";
    };
  }
}
