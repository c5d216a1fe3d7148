// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.error.IncompleteTransferException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelDownloadsTest {
  private final ParallelDownloads downloads = new ParallelDownloads("d", Path.of("folder"), 4);

  private final CountDownLatch isRunning = new CountDownLatch(1);
  private final AtomicBoolean hasEnded = new AtomicBoolean();

  /** Runs until it is interrupted, and needs a while to end. */
  private DownloadedFile endless() {
    try {
      isRunning.countDown();
      new CountDownLatch(1).await();
      throw new AssertionError("nobody counts down");
    } catch (InterruptedException e) {
      for (int i = 0; i < 1_000; i++) {
        Thread.yield();
      }
      hasEnded.set(true);
      throw new IllegalStateException(e);
    }
  }

  @Test
  void have_all_ended_when_one_failed_and_the_call_returns() {
    Callable<DownloadedFile> failing =
        () -> {
          isRunning.await();
          throw new IllegalArgumentException("bad file");
        };

    var failure = catchThrowable(() -> downloads.run(List.of(this::endless, failing)));

    assertThat(hasEnded).isTrue();
    assertThat(failure).isInstanceOf(IllegalArgumentException.class).hasMessage("bad file");
  }

  @Test
  void have_all_ended_when_the_caller_is_interrupted_and_the_flag_stays() {
    Thread caller = Thread.currentThread();
    Callable<DownloadedFile> interrupting =
        () -> {
          isRunning.await();
          caller.interrupt();
          return new DownloadedFile("b", Path.of("b"), 1, 1);
        };

    var failure = catchThrowable(() -> downloads.run(List.of(this::endless, interrupting)));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(hasEnded).isTrue();
    assertThat(failure)
        .isInstanceOf(IncompleteTransferException.class)
        .hasMessageContaining("interrupted");
  }
}
