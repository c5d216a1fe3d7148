// SPDX-License-Identifier: Apache-2.0
/** Processes, pairs and ratios. */
package dev.fireworks4j.benchmarks.measure;
