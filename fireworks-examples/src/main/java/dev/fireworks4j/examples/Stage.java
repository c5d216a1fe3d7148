// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.examples.report.RunReport;

/**
 * What every part of the tour works with.
 *
 * @param report prints as things happen
 * @param page notes what is written to a file in the end
 */
record Stage(Fireworks fireworks, Plan plan, Report report, RunReport page) {}
