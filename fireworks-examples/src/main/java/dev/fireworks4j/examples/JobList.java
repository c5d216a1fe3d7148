// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.page.Filter;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.OrderBy;
import dev.fireworks4j.page.Page;

/** The jobs of this run, newest first, a page at a time. */
record JobList(Stage stage) {

  void print() {
    Report report = stage.report();
    report.section("List the jobs, newest first");
    var filter = Filter.where("display_name").startsWith(stage.plan().prefix());
    var order = OrderBy.descending("create_time");
    report.line("filter", filter);
    report.line("order", order);
    var query =
        ListQuery.builder().filter(filter).orderBy(order).pageSize(stage.plan().pageSize()).build();
    int number = 0;
    for (Page<DpoJob> page : stage.fireworks().dpoJobs().list(query).pages()) {
      number++;
      String label = "page " + number;
      for (DpoJob job : page.items()) {
        report.line(label, "%-24s %s".formatted(job.id(), Report.word(job.state())));
        label = "";
      }
    }
  }
}
