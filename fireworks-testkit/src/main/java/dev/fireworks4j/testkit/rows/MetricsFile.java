// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.query.JsonObject;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The metrics file of a tuning job: one JSON object a step, from step 1. The loss falls with every step; equal
 * arguments give equal bytes.
 *
 * <p>Only {@code step} and {@code train/ce_loss} were seen on the wire, the other keys are ours.
 */
public final class MetricsFile {
  private static final int DECIMALS = 9;
  private static final double LEARNING_RATE = 0.0001;

  private MetricsFile() {}

  /**
   * Metrics of a DPO job: rewards of the chosen and the rejected answers part as the loss falls from that of a coin
   * toss.
   */
  public static byte[] dpo(int steps, long seed) {
    return lines(
        steps,
        seed,
        (line, share) -> {
          var margin = 2.5 * share;
          put(line, "train/loss", 0.693147 - 0.55 * share);
          put(line, "train/rewards/chosen", 0.4 * margin);
          put(line, "train/rewards/rejected", -0.6 * margin);
          put(line, "train/rewards/margins", margin);
          put(line, "train/rewards/accuracies", 0.5 + 0.45 * share);
        });
  }

  /** Metrics of a reinforcement job: the mean reward rises. */
  public static byte[] rft(int steps, long seed) {
    return lines(
        steps,
        seed,
        (line, share) -> {
          put(line, "train/loss", 0.2 - 0.15 * share);
          put(line, "train/reward/mean", 0.25 + 0.6 * share);
          put(line, "train/kl", 0.02 * share);
        });
  }

  /** Metrics of a supervised job: cross-entropy loss. */
  public static byte[] sft(int steps, long seed) {
    return lines(
        steps,
        seed,
        (line, share) -> {
          put(line, "train/loss", 2.3 - 1.7 * share);
          put(line, "train/ce_loss", 2.3 - 1.7 * share);
        });
  }

  /** Writes one step's values, given which share of all there is to learn was learned by then. */
  private interface Values {
    void write(Map<String, @Nullable Object> line, double share);
  }

  private static byte[] lines(int steps, long seed, Values values) {
    if (steps < 0) {
      throw new IllegalArgumentException("steps must not be negative: " + steps);
    }
    var random = new Random(seed);
    var bytes = new ByteArrayOutputStream();
    var left = 1.0;
    for (var step = 1; step <= steps; step++) {
      // Each step learns a bit of what is left, more or less: never nothing, so the loss falls at
      // each.
      left -= left * (0.5 + random.nextDouble()) * 3 / (steps + 3);
      var line = JsonObject.of("step", (long) step);
      values.write(line, 1 - left);
      put(line, "train/learning_rate", LEARNING_RATE);
      bytes.writeBytes(Json.write(line));
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }

  private static void put(Map<String, @Nullable Object> line, String key, double value) {
    line.put(
        key,
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros());
  }
}
