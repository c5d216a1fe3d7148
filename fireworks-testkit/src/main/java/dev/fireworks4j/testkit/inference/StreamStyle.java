// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.time.Duration;

/**
 * How an answer is streamed.
 *
 * @param firstEvent pause before the first event
 * @param pace pause before each further event
 * @param usageWithFinishReason true for usage in the chunk of the finish reason, as until mid 2026; false for a
 *     chunk of its own without choices
 * @param hasComments true for a comment before each event
 * @param hasReturns true for CR and LF at the end of each line
 */
public record StreamStyle(
    Duration firstEvent,
    Duration pace,
    boolean usageWithFinishReason,
    boolean hasComments,
    boolean hasReturns,
    StreamBreak broken) {
  /** As the service streams, without pauses. */
  public static final StreamStyle DEFAULT =
      new StreamStyle(Duration.ZERO, Duration.ZERO, false, false, false, StreamBreak.NONE);

  /** With these pauses. */
  public StreamStyle paced(Duration first, Duration each) {
    return new StreamStyle(first, each, usageWithFinishReason, hasComments, hasReturns, broken);
  }

  /** With usage in the chunk of the finish reason. */
  public StreamStyle oldUsage() {
    return new StreamStyle(firstEvent, pace, true, hasComments, hasReturns, broken);
  }

  /** With comments. */
  public StreamStyle commented() {
    return new StreamStyle(firstEvent, pace, usageWithFinishReason, true, hasReturns, broken);
  }

  /** With CR and LF. */
  public StreamStyle withReturns() {
    return new StreamStyle(firstEvent, pace, usageWithFinishReason, hasComments, true, broken);
  }

  /** With a fault. */
  public StreamStyle broken(StreamBreak where) {
    return new StreamStyle(firstEvent, pace, usageWithFinishReason, hasComments, hasReturns, where);
  }
}
