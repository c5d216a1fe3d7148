// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.query.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/**
 * The metrics file of a tuning job: one JSON object for each step, from step 1. The loss falls with every step; equal
 * arguments give equal text.
 *
 * <p>Only {@code step} and {@code train/ce_loss} were seen on the wire, the other keys are ours.
 */
public final class MetricsFile {
  /** Rewards of the chosen and the rejected answers part as the loss falls from that of a coin toss. */
  public static final MetricsFile DPO =
      new MetricsFile(
          new Metric("train/loss", 0.693147, -0.55),
          new Metric("train/rewards/chosen", 0, 1),
          new Metric("train/rewards/rejected", 0, -1.5),
          new Metric("train/rewards/margins", 0, 2.5),
          new Metric("train/rewards/accuracies", 0.5, 0.45));

  /** The mean reward of a reinforcement job rises. */
  public static final MetricsFile RFT =
      new MetricsFile(
          new Metric("train/loss", 0.2, -0.15),
          new Metric("train/reward/mean", 0.25, 0.6),
          new Metric("train/kl", 0, 0.02));

  /** Cross-entropy loss of a supervised job. */
  public static final MetricsFile SFT =
      new MetricsFile(new Metric("train/loss", 2.3, -1.7), new Metric("train/ce_loss", 2.3, -1.7));

  private static final int DECIMALS = 9;
  private static final double LEARNING_RATE = 0.0001;

  private final List<Metric> metrics;

  private MetricsFile(Metric... metrics) {
    this.metrics = List.of(metrics);
  }

  /** A value and how far it moves until all that there is to learn is learned. */
  private record Metric(String key, double start, double change) {}

  /**
   * The lines of the file.
   *
   * @throws IllegalArgumentException if the number of steps is negative
   */
  public String lines(int steps, long seed) {
    if (steps < 0) {
      throw new IllegalArgumentException("steps must not be negative: " + steps);
    }
    var random = new Random(seed);
    var lines = new StringBuilder();
    var left = 1.0;
    for (var step = 1; step <= steps; step++) {
      // Each step learns a random share of the rest, never nothing, so the loss falls at each step.
      left -= left * (0.5 + random.nextDouble()) * 3 / (steps + 3);
      var line = JsonObject.of("step", (long) step);
      for (Metric metric : metrics) {
        line.put(metric.key, decimal(metric.start + metric.change * (1 - left)));
      }
      line.put("train/learning_rate", decimal(LEARNING_RATE));
      lines.append(Json.text(line)).append('\n');
    }
    return lines.toString();
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
  }
}
