// SPDX-License-Identifier: Apache-2.0
/** What users would take instead. */
package dev.fireworks4j.benchmarks.peer;
