// SPDX-License-Identifier: Apache-2.0
/** The same work by hand on the bare client of a transport. */
package dev.fireworks4j.benchmarks.bare;
