// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.page.Filter;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.OrderBy;
import java.io.PrintStream;
import java.time.Instant;

/** Lists that the service filters and sorts. */
final class Finding {
  private Finding() {}

  static void failed(Fireworks fireworks, Instant since, PrintStream out) {
    // tag::find
    var failedLately =
        ListQuery.builder()
            .filter(
                Filter.where("state")
                    .is(JobState.FAILED)
                    .and(Filter.where("create_time").isGreaterThan(since)))
            .orderBy(OrderBy.descending("create_time"))
            .build();
    for (DpoJob job : fireworks.dpoJobs().list(failedLately)) {
      out.println(job.id() + ": " + job.status());
    }
    // end::find
  }
}
