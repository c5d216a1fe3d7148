// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.page.FieldMask;

/** A few fields of one job; the others are not sent. */
final class JobDetails {
  private final Stage stage;

  JobDetails(Stage stage) {
    this.stage = stage;
  }

  void print(String id) {
    Report report = stage.report();
    report.section("Get three fields of one job");
    var mask = FieldMask.of("name", "state", "completed_time");
    DpoJob job = stage.fireworks().dpoJobs().get(id, mask);
    report.line("mask", mask);
    report.line("name", job.name());
    report.line("state", JobLine.word(job.state()));
    report.line("completed", job.completedTime());
    report.line("dataset", job.dataset() == null ? "not asked for" : job.dataset());
  }
}
