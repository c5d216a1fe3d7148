// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.console;

import dev.fireworks4j.data.TransferProgress;
import dev.fireworks4j.waiting.WaitEvent;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell about one upload, download or job.
 *
 * @param subject what it is about
 * @param percent 0 to 100; null where nothing is counted
 * @param state in a word
 * @param detail amounts and times, which change all the time
 */
record ProgressLine(String subject, @Nullable Integer percent, String state, String detail) {
  private static final int CELLS = 20;
  private static final int MOST_COLUMNS = 79;

  static ProgressLine of(TransferProgress progress) {
    Integer percent =
        progress.totalBytes() > 0
            ? (int) (100 * progress.doneBytes() / progress.totalBytes())
            : null;
    String state = progress.phase().name().toLowerCase(Locale.ROOT);
    return new ProgressLine("transfer", percent, state, detail(progress));
  }

  static ProgressLine of(WaitEvent event) {
    boolean isMany = event.name().equals(WaitEvent.MANY);
    String[] name = event.name().split("/", 3);
    String state = Objects.requireNonNullElse(event.state(), event.kind().name());
    String after = "after " + clock(event.elapsed());
    return isMany
        ? new ProgressLine("waiting", null, "for " + event.open(), after)
        : new ProgressLine(
            name[name.length - 1],
            event.percent(),
            event.failure() == null ? state.replace("JOB_STATE_", "") : event.kind().name(),
            after);
  }

  /** The same as long as a log needs no new line. */
  String step(int percentEach) {
    return percent == null ? state : state + percent / percentEach;
  }

  /** For a log. */
  String logged() {
    String counted = percent == null ? "" : " " + percent + " %";
    return ("  " + subject + ": " + state + counted + ", " + detail).stripTrailing();
  }

  /** For a terminal. */
  String drawn() {
    String line = "  " + subject + bar() + " " + state + ", " + detail;
    return line.length() > MOST_COLUMNS ? line.substring(0, MOST_COLUMNS) : line;
  }

  private String bar() {
    if (percent == null) {
      return ":";
    }
    int full = CELLS * Math.min(100, Math.max(0, percent)) / 100;
    String cells = "#".repeat(full) + "-".repeat(CELLS - full);
    return String.format(Locale.ROOT, " [%s] %3d %%", cells, percent);
  }

  private static String detail(TransferProgress progress) {
    String total = progress.totalBytes() > 0 ? " of " + megabytes(progress.totalBytes()) : "";
    double rate = progress.bytesPerSecond();
    Duration left = progress.timeLeft();
    return megabytes(progress.doneBytes())
        + total
        + (rate > 0 ? ", " + megabytes(rate) + "/s" : "")
        + (left == null || left.isZero() ? "" : ", " + left.toSeconds() + " s left");
  }

  private static String megabytes(double bytes) {
    return String.format(Locale.ROOT, bytes < 1e6 ? "%.3f MB" : "%.1f MB", bytes / 1e6);
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
