// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.inference.StreamRecord;
import dev.fireworks4j.testkit.inference.StreamRecord.Progress;
import java.time.Duration;

/** A streamed answer and its progress. Live: its values change while the answer is sent. */
public final class ServedStream {
  private final StreamRecord record;

  ServedStream(StreamRecord record) {
    this.record = record;
  }

  /** The model string that was asked, with a short name in full. */
  public String model() {
    return record.model();
  }

  /** Events sent so far, the end mark included. */
  public int events() {
    return record.events();
  }

  /** True once the end mark was sent. */
  public boolean isComplete() {
    return record.progress() == Progress.COMPLETE;
  }

  /** True once the client has closed the connection before the end. */
  public boolean isDropped() {
    return record.progress() == Progress.DROPPED;
  }

  /** True once the fake itself has cut it or sent an error, because a script said so. */
  public boolean isBroken() {
    return record.progress() == Progress.BROKEN;
  }

  /**
   * Waits until it ends in any way; false if that takes more real time.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public boolean awaitEnd(Duration time) throws InterruptedException {
    return record.awaitEnd(time);
  }

  /** Model, events and progress. */
  @Override
  public String toString() {
    return "stream of " + model() + ", " + events() + " events, " + record.progress();
  }
}
