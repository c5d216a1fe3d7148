// SPDX-License-Identifier: Apache-2.0
/** The library, used as in its README. */
package dev.fireworks4j.benchmarks.ours;
