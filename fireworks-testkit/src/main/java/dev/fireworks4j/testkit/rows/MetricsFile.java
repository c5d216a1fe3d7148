// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

/** Skeleton. */
public final class MetricsFile {
  private MetricsFile() {}

  /** Skeleton. */
  public static byte[] dpo(int steps, long seed) {
    return new byte[0];
  }

  /** Skeleton. */
  public static byte[] rft(int steps, long seed) {
    return new byte[0];
  }

  /** Skeleton. */
  public static byte[] sft(int steps, long seed) {
    return new byte[0];
  }
}
