// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

/** What a metric counts, as the text format of Prometheus has it. */
public enum MetricType {
  /** Only grows. */
  COUNTER,
  /** Grows and falls. */
  GAUGE,
  /** Counts of values by upper bounds: samples with {@code _bucket}, {@code _sum} and {@code _count}. */
  HISTOGRAM,
  /** Quantiles of values. */
  SUMMARY,
  /** The text does not say. */
  UNTYPED
}
