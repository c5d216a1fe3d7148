// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

/** Type of a metric, as in the Prometheus text format. */
public enum MetricType {
  /** Only grows. */
  COUNTER,
  /** Grows and falls. */
  GAUGE,
  /** Counts of values by upper bounds: samples with {@code _bucket}, {@code _sum} and {@code _count}. */
  HISTOGRAM,
  /** Quantiles of values. */
  SUMMARY,
  /** The text does not name a type. */
  UNTYPED
}
