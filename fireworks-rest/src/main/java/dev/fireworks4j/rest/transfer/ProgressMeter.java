// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.TransferListener;
import dev.fireworks4j.data.TransferProgress;
import dev.fireworks4j.data.TransferProgress.TransferPhase;
import dev.fireworks4j.internal.Listeners;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds up the bytes of a transfer and tells the listener about a hundred times. Safe for many threads. */
final class ProgressMeter {
  private static final Logger LOG = LoggerFactory.getLogger(ProgressMeter.class);
  private static final long SMALLEST_STEP = 256L * 1024;

  private final TransferListener listener;
  private final Map<String, Long> done = new HashMap<>();
  private final Map<String, Long> expected = new HashMap<>();
  private final int files;
  private long totalBytes;
  private long doneBytes;
  private long toldBytes;
  private long begun;
  private boolean hasBegun;

  /** For files to send; null for no listener. */
  static ProgressMeter of(@Nullable TransferListener listener, List<SourceFile> files) {
    var meter =
        new ProgressMeter(listener == null ? TransferListener.NONE : listener, files.size());
    files.forEach(file -> meter.expect(file.name(), file.bytes()));
    return meter;
  }

  /** For files whose sizes become known one by one. */
  ProgressMeter(TransferListener listener, int files) {
    this.listener = listener;
    this.files = files;
  }

  /** Notes the size of a file, negative if it is not known; the total is known once all sizes are. */
  synchronized void expect(String file, long bytes) {
    expected.put(file, bytes);
    boolean isKnown =
        expected.size() == files && expected.values().stream().allMatch(size -> size >= 0);
    totalBytes = isKnown ? expected.values().stream().mapToLong(Long::longValue).sum() : 0;
  }

  synchronized void phase(TransferPhase phase) {
    if (phase == TransferPhase.TRANSFERRING && !hasBegun) {
      begun = System.nanoTime();
      hasBegun = true;
    }
    tell(phase, "");
  }

  /** Notes how many bytes of a file have been transferred. */
  synchronized void moved(String file, long bytes) {
    Long before = done.put(file, bytes);
    doneBytes += bytes - (before == null ? 0 : before);
    if (Math.abs(doneBytes - toldBytes) >= Math.max(SMALLEST_STEP, totalBytes / 100)) {
      tell(TransferPhase.TRANSFERRING, file);
    }
  }

  /** Notes that all bytes of a file have been transferred. */
  synchronized void finished(String file) {
    tell(TransferPhase.TRANSFERRING, file);
  }

  private void tell(TransferPhase phase, String file) {
    toldBytes = doneBytes;
    Duration elapsed = hasBegun ? Duration.ofNanos(System.nanoTime() - begun) : Duration.ZERO;
    try {
      listener.onProgress(new TransferProgress(phase, file, doneBytes, totalBytes, elapsed));
    } catch (RuntimeException | Error e) {
      Listeners.requireAlive(e);
      LOG.warn("a TransferListener failed; the transfer continues", e);
    }
  }
}
