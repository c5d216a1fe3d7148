// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload or a download is.
 *
 * @param phase what is going on
 * @param file name of the file on its way; empty where none is
 * @param doneBytes bytes of all files that are through; may go back when a file is sent again
 * @param totalBytes bytes of all files; 0 where the service does not tell
 * @param elapsed real time since the first byte
 */
public record TransferProgress(
    Phase phase, String file, long doneBytes, long totalBytes, Duration elapsed) {

  public TransferProgress {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(elapsed, "elapsed");
  }

  /** Steps of a transfer, in order. */
  public enum Phase {
    /** The rows are checked on this machine. */
    VALIDATING,
    /** The dataset is created. */
    CREATING,
    /** Bytes are on their way. */
    TRANSFERRING,
    /** The service works on what it got. */
    PROCESSING,
    /** Everything is in place. */
    DONE
  }

  /** Mean rate so far; 0 before there is one. */
  public double bytesPerSecond() {
    double seconds = elapsed.toNanos() / 1e9;
    return seconds > 0 ? doneBytes / seconds : 0;
  }

  /** Time that the rest takes at the mean rate; null where that cannot be told. */
  public @Nullable Duration timeLeft() {
    double rate = bytesPerSecond();
    return rate > 0 && totalBytes > 0
        ? Duration.ofMillis((long) ((totalBytes - doneBytes) * 1000 / rate))
        : null;
  }
}
