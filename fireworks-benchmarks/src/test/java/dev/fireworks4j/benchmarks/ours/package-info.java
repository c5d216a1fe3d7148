// SPDX-License-Identifier: Apache-2.0
/** The library, used as in its guide. */
package dev.fireworks4j.benchmarks.ours;
