// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job.view;

import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobGateway;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.OrderBy;
import dev.fireworks4j.page.Page;
import dev.fireworks4j.waiting.ResourceLists;
import java.util.Iterator;

/** Lists one kind of jobs for waits for many, newest first, because most jobs that are waited for are new. */
record KindLists(String parent, JobGateway<? extends Job> gateway) implements ResourceLists<Job> {
  private static final ListQuery NEWEST_FIRST =
      ListQuery.builder().orderBy(OrderBy.descending("create_time")).build();

  @Override
  public Iterator<? extends Page<? extends Job>> pages() {
    return gateway.list(NEWEST_FIRST).pages().iterator();
  }

  @Override
  public Job get(String name) {
    return gateway.get(name);
  }
}
