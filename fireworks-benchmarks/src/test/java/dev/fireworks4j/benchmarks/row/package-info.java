// SPDX-License-Identifier: Apache-2.0
/** The experiments and their table. */
package dev.fireworks4j.benchmarks.row;
