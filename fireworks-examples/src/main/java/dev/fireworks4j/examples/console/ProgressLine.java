// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.console;

import dev.fireworks4j.data.TransferProgress;
import dev.fireworks4j.waiting.WaitEvent;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Progress of one transfer or job.
 *
 * @param subject what it is about
 * @param percent 0 to 100; null where nothing is counted
 * @param state in a word
 * @param detail amounts and times, which change all the time
 */
record ProgressLine(String subject, @Nullable Integer percent, String state, String detail) {
  private static final int CELLS = 20;
  private static final int MAX_COLUMNS = 79;
  private static final Duration RATE_SETTLES = Duration.ofSeconds(1);

  static ProgressLine of(TransferProgress progress) {
    boolean isMoving = progress.phase() == TransferProgress.TransferPhase.TRANSFERRING;
    Integer percent =
        isMoving && progress.totalBytes() > 0
            ? (int) (100 * progress.doneBytes() / progress.totalBytes())
            : null;
    String state = progress.phase().name().toLowerCase(Locale.ROOT);
    return new ProgressLine(
        "transfer", percent, state, isMoving ? moving(progress) : amount(progress));
  }

  static ProgressLine of(WaitEvent event) {
    String after = "after " + clock(event.elapsed());
    if (event.name().equals(WaitEvent.MANY)) {
      return new ProgressLine("waiting", null, "for " + event.open(), after);
    }
    String state =
        event.failure() == null && event.state() != null
            ? event.state().replace("JOB_STATE_", "")
            : event.kind().name();
    String[] name = event.name().split("/", 3);
    return new ProgressLine(name[name.length - 1], event.percent(), state, after);
  }

  /** Unchanged as long as a log needs no new line. */
  String step(int percentEach) {
    return state + Objects.requireNonNullElse(percent, 0) / percentEach;
  }

  /** For a log. */
  String logged() {
    String counted = percent == null || percent == 0 ? "" : " " + percent + " %";
    return "  " + subject + ": " + state + counted + ", " + detail;
  }

  /** For a terminal, which has room for an id only. */
  String drawn() {
    String id = subject.substring(subject.lastIndexOf('/') + 1);
    String line = "  " + id + bar() + " " + state + ", " + detail;
    return line.length() > MAX_COLUMNS ? line.substring(0, MAX_COLUMNS) : line;
  }

  private String bar() {
    if (percent == null) {
      return ":";
    }
    int full = CELLS * Math.min(100, Math.max(0, percent)) / 100;
    String cells = "#".repeat(full) + "-".repeat(CELLS - full);
    return String.format(Locale.ROOT, " [%s] %3d %%", cells, percent);
  }

  private static String amount(TransferProgress progress) {
    return bytes((double) Math.max(progress.doneBytes(), progress.totalBytes()));
  }

  /** The rate of the first moment is not reliable. */
  private static String moving(TransferProgress progress) {
    String text = bytes((double) progress.doneBytes()) + " of " + amount(progress);
    Duration left = progress.timeLeft();
    return progress.elapsed().compareTo(RATE_SETTLES) < 0 || left == null
        ? text
        : text + ", " + bytes(progress.bytesPerSecond()) + "/s, " + left.toSeconds() + " s left";
  }

  private static String bytes(double count) {
    return count < 1e6
        ? String.format(Locale.ROOT, "%.0f KB", Math.ceil(count / 1e3))
        : String.format(Locale.ROOT, "%.1f MB", count / 1e6);
  }

  private static String clock(Duration elapsed) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d",
        elapsed.toHours(),
        elapsed.toMinutesPart(),
        elapsed.toSecondsPart());
  }
}
