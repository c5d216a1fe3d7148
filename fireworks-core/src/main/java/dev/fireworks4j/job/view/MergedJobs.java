// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job.view;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.job.Job;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several kinds as one list, newest first. Asks each kind for its first page when the first job is asked for. */
final class MergedJobs implements Iterator<Job> {
  private final List<KindWalk> walks;
  private @Nullable PriorityQueue<Head> heads;
  private @Nullable KindWalk pending;

  MergedJobs(List<KindWalk> walks) {
    this.walks = walks;
  }

  /** The newest job of a kind. */
  private record Head(Job job, KindWalk walk) {}

  @Override
  public boolean hasNext() {
    return !heads().isEmpty();
  }

  @Override
  public Job next() {
    PriorityQueue<Head> all = heads();
    if (all.isEmpty()) {
      throw new NoSuchElementException("no more jobs");
    }
    Head newest = all.remove();
    newest.walk.remove();
    // The kind's next job is read only when another one is asked for.
    pending = newest.walk;
    return newest.job;
  }

  private PriorityQueue<Head> heads() {
    PriorityQueue<Head> all = heads;
    if (all == null) {
      all = new PriorityQueue<>(Comparator.comparing(Head::job, KindWalk.NEWEST_FIRST));
      for (KindWalk walk : walks) {
        add(all, walk);
      }
      failIfAllFailed(all);
      heads = all;
    }
    if (pending != null) {
      add(all, pending);
      pending = null;
    }
    return all;
  }

  private static void add(PriorityQueue<Head> all, KindWalk walk) {
    Job job = walk.peek();
    if (job != null) {
      all.add(new Head(job, walk));
    }
  }

  /** A wrong key must not look like an empty list. */
  private void failIfAllFailed(PriorityQueue<Head> all) {
    FireworksException first = null;
    for (KindWalk walk : walks) {
      if (walk.isRetired()) {
        continue;
      }
      FireworksException failure = walk.failure();
      if (failure == null || !all.isEmpty()) {
        return;
      }
      first = first == null ? failure : first;
    }
    if (first != null) {
      throw first;
    }
  }
}
