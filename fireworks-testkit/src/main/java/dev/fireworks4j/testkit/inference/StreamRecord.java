// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Result of one stream. */
public final class StreamRecord {
  private final String model;
  private final AtomicInteger events = new AtomicInteger();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Progress progress = Progress.OPEN;

  StreamRecord(String model) {
    this.model = model;
  }

  /** Its progress. */
  public enum Progress {
    OPEN,
    COMPLETE,
    BROKEN,
    DROPPED
  }

  /** The model string that was asked. */
  public String model() {
    return model;
  }

  /** Events sent, the end mark included. */
  public int events() {
    return events.get();
  }

  /** Its progress. */
  public Progress progress() {
    return progress;
  }

  /** Waits for the end; false if it has not come within this much real time. */
  public boolean awaitEnd(Duration time) throws InterruptedException {
    return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  void sent() {
    events.incrementAndGet();
  }

  synchronized void end(Progress how) {
    if (progress == Progress.OPEN) {
      progress = how;
      ended.countDown();
    }
  }
}
