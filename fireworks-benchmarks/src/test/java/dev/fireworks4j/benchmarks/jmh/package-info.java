// SPDX-License-Identifier: Apache-2.0
/** What one process can measure, by JMH. */
package dev.fireworks4j.benchmarks.jmh;
