// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.error.CallException;
import dev.fireworks4j.page.ListQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Walks through half as many jobs as the campaign creates, while a fifth of the pages fail and jobs come and go. */
final class PagesAreComplete implements Promise {
  private static final int PERCENT = 20;
  private static final int WALKS = 3;
  private static final String LASTING = "lasting-";

  @Override
  public String words() {
    return "pages are complete";
  }

  @Override
  public Verdict test(Trial trial) throws Exception {
    int jobs = Math.max(500, trial.creates() / 2);
    var items = new AtomicInteger();
    try (var arena = new Arena(trial, trial.plan(PERCENT, Fault.TEN))) {
      for (int i = 0; i < jobs; i++) {
        arena.fake().jobs().add("dpoJobs", Map.of("name", LASTING + i, "displayName", "x"));
      }
      var breaches = new ArrayList<Breach>();
      var over = new AtomicBoolean();
      Thread unrest = unrest(arena, over);
      try {
        breaches.addAll(
            Crew.run(
                trial.calls(WALKS),
                arena.ledger(),
                call -> items.addAndGet(walk(arena, jobs, call))));
      } finally {
        over.set(true);
        unrest.join();
      }
      return new Verdict(items.get(), arena.ledger().faults(), breaches, WALKS + " walks");
    }
  }

  /** Jobs are added and deleted before, between and after those that last. */
  private static Thread unrest(Arena arena, AtomicBoolean over) {
    var thread =
        new Thread(
            () -> {
              try (var direct = arena.fake().connect()) {
                for (int i = 0; !over.get(); i++) {
                  String id = List.of("aa-", "lasting-5-", "zz-").get(i % 3) + "passing-" + i;
                  arena.fake().jobs().add("dpoJobs", Map.of("name", id, "displayName", "y"));
                  direct.dpoJobs().delete(id);
                }
              }
            },
            "unrest");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** A page that fails three times ends a walk, so it begins again at that page's token. */
  private static int walk(Arena arena, int jobs, int call) {
    var seen = new HashMap<String, Integer>();
    String token = null;
    int failures = 0;
    boolean more = true;
    while (more) {
      try {
        var query = ListQuery.builder().pageSize(call == 0 ? 100 : 200);
        var page = arena.client().dpoJobs().list(query.pageToken(token).build()).first();
        page.items().forEach(job -> seen.merge(job.id(), 1, Integer::sum));
        token = page.nextPageToken();
        more = token != null;
      } catch (CallException failed) {
        if (++failures > jobs) {
          throw failed;
        }
      }
    }
    for (int i = 0; i < jobs; i++) {
      int times = seen.getOrDefault(LASTING + i, 0);
      if (times != 1) {
        throw new IllegalStateException(LASTING + i + " was seen " + times + " times");
      }
    }
    return seen.size();
  }
}
