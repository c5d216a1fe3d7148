// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.data;

import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.TransferListener;
import dev.fireworks4j.data.TransferProgress.TransferPhase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Uploads that fail. */
abstract class TroubleFixture extends UploadFixture {
  /** Enough that a listener gets events while the bytes are sent. */
  static final int MANY_ROWS = 20_000;

  DatasetUpload upload(TransferListener listener, Path... files) {
    return DatasetUpload.builder()
        .id("d")
        .format(RowFormat.CHAT)
        .files(List.of(files))
        .listener(listener)
        .build();
  }

  Throwable failureOf(DatasetUpload upload) {
    return catchThrowable(() -> fireworks.datasets().upload(upload));
  }

  /** Does something once, when the first bytes are on their way. */
  static TransferListener onTheWay(Runnable action) {
    var isDone = new AtomicBoolean();
    return progress -> {
      boolean moves = progress.phase() == TransferPhase.TRANSFERRING && progress.doneBytes() > 0;
      if (moves && isDone.compareAndSet(false, true)) {
        action.run();
      }
    };
  }
}
