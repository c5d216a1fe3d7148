// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.data.MetricsRow;
import java.util.List;

/** The last training step in a job's metrics file. */
record Metrics(Stage stage) {

  void print(String job) {
    Report report = stage.report();
    report.section("Read the last training step in its metrics file");
    List<MetricsRow> steps = stage.fireworks().dpoJobs().metricsRows(job);
    stage.page().metrics(job, steps);
    if (steps.isEmpty()) {
      report.line("empty", "the job has written no step");
      return;
    }
    MetricsRow last = steps.get(steps.size() - 1);
    report.line(String.valueOf(last.step()), "step");
    last.values().forEach((name, value) -> report.line(value.toPlainString(), name));
  }
}
