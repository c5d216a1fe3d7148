// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.page.FieldMask;
import java.time.Duration;
import java.time.Instant;

/** A few fields of one job; the others are not sent. */
record JobDetails(Stage stage) {

  void print(String id) {
    Report report = stage.report();
    report.section("Get four fields of one job");
    var mask = FieldMask.of("name", "state", "create_time", "completed_time");
    DpoJob job = stage.fireworks().dpoJobs().get(id, mask);
    report.line("mask", mask);
    report.line("name", job.name());
    report.line("state", Report.word(job.state()));
    report.line("took", minutes(job));
    report.line("dataset", job.dataset() == null ? "not asked for" : job.dataset());
  }

  private static String minutes(DpoJob job) {
    Instant created = job.createTime();
    Instant completed = job.completedTime();
    return created == null || completed == null
        ? "unknown"
        : Duration.between(created, completed).toMinutes() + " min";
  }
}
