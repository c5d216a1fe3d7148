// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.time.Timekeeper;

/**
 * What every part of the tour works with.
 *
 * @param time the client's own, so that waiting takes no time on the fake's virtual clock
 */
record Stage(Fireworks fireworks, Timekeeper time, Plan plan, Report report) {}
