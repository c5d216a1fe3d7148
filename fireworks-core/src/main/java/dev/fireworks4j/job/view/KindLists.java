// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job.view;

import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobGateway;
import dev.fireworks4j.job.JobSnapshot;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.OrderBy;
import dev.fireworks4j.page.Page;
import dev.fireworks4j.waiting.Snapshot;
import dev.fireworks4j.waiting.SnapshotLists;
import java.util.ArrayList;
import java.util.Iterator;

/** One kind of jobs, for waits for many. Newest first, because those that are waited for mostly are. */
final class KindLists implements SnapshotLists<Job> {
  private static final ListQuery NEWEST_FIRST =
      ListQuery.builder().orderBy(OrderBy.descending("create_time")).build();

  private final String parent;
  private final JobGateway<? extends Job> gateway;

  KindLists(String parent, JobGateway<? extends Job> gateway) {
    this.parent = parent;
    this.gateway = gateway;
  }

  @Override
  public String parent() {
    return parent;
  }

  @Override
  public Iterator<Page<Snapshot<Job>>> pages() {
    var pages = gateway.list(NEWEST_FIRST).pages().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return pages.hasNext();
      }

      @Override
      public Page<Snapshot<Job>> next() {
        return snapshots(pages.next());
      }
    };
  }

  @Override
  public Snapshot<Job> get(String name) {
    return JobSnapshot.of((Job) gateway.get(name));
  }

  private static Page<Snapshot<Job>> snapshots(Page<? extends Job> page) {
    var snapshots = new ArrayList<Snapshot<Job>>(page.items().size());
    page.items().forEach(job -> snapshots.add(JobSnapshot.of((Job) job)));
    return new Page<>(snapshots, page.nextPageToken(), page.totalSize());
  }
}
