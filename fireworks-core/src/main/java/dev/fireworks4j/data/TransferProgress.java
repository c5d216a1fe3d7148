// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Progress of an upload or a download.
 *
 * @param phase the step that is running
 * @param file name of the file that is transferred; empty if none is
 * @param doneBytes bytes of all files that were transferred; may go back when a file is sent again
 * @param totalBytes bytes of all files; 0 if they are not known
 * @param elapsed real time since the first byte
 */
public record TransferProgress(
    TransferPhase phase, String file, long doneBytes, long totalBytes, Duration elapsed) {

  public TransferProgress {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(elapsed, "elapsed");
  }

  /** Steps of a transfer, in order. */
  public enum TransferPhase {
    /** The rows are checked on this machine. */
    VALIDATING,
    /** The dataset is created. */
    CREATING,
    /** Bytes are transferred. */
    TRANSFERRING,
    /** The service processes the rows. */
    PROCESSING,
    /** All steps are done. */
    DONE
  }

  /** Mean rate so far; 0 before the first byte. */
  public double bytesPerSecond() {
    double seconds = elapsed.toNanos() / 1e9;
    return seconds > 0 ? doneBytes / seconds : 0;
  }

  /** Time that the rest takes at the mean rate; null if the size or the rate is not known. */
  public @Nullable Duration timeLeft() {
    double rate = bytesPerSecond();
    return rate > 0 && totalBytes > 0
        ? Duration.ofMillis((long) ((totalBytes - doneBytes) * 1000 / rate))
        : null;
  }
}
