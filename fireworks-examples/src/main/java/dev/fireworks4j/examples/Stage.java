// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.examples.report.RunReport;

/**
 * Shared by the parts of the tour.
 *
 * @param report prints as things happen
 * @param page collects what is written to a file at the end
 */
record Stage(Fireworks fireworks, Plan plan, Report report, RunReport page) {}
