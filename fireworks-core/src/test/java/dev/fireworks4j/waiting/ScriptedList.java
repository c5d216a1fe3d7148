// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.page.Page;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A kind of jobs in memory, two a page, that counts what it is asked. */
final class ScriptedList implements ResourceLists<DpoJob> {
  static final String PARENT = "accounts/acme/dpoJobs";
  private static final int PAGE = 2;

  private final Map<String, JobState> jobs = new LinkedHashMap<>();
  private final boolean saysTotal;
  private int lists;
  private int gets;

  ScriptedList(boolean saysTotal) {
    this.saysTotal = saysTotal;
  }

  ScriptedList with(int count, JobState state) {
    for (int i = 0; i < count; i++) {
      jobs.put(PARENT + "/job-" + i, state);
    }
    return this;
  }

  void set(String name, JobState state) {
    jobs.put(name, state);
  }

  List<String> names() {
    return List.copyOf(jobs.keySet());
  }

  int lists() {
    return lists;
  }

  int gets() {
    return gets;
  }

  void forgetCounts() {
    lists = 0;
    gets = 0;
  }

  @Override
  public String parent() {
    return PARENT;
  }

  @Override
  public Iterator<Page<DpoJob>> pages() {
    var names = names();
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < names.size();
      }

      @Override
      public Page<DpoJob> next() {
        lists++;
        var items = new ArrayList<DpoJob>();
        for (int i = 0; i < PAGE && next < names.size(); i++) {
          items.add(snapshot(names.get(next++)));
        }
        return new Page<>(items, hasNext() ? "more" : null, saysTotal ? names.size() : null);
      }
    };
  }

  @Override
  public DpoJob get(String name) {
    gets++;
    if (!jobs.containsKey(name)) {
      throw Script.notFound();
    }
    return snapshot(name);
  }

  private DpoJob snapshot(String name) {
    return DpoJob.builder().name(name).state(jobs.get(name)).build();
  }
}
