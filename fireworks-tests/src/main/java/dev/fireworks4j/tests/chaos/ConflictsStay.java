// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.ConflictException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates whose id is taken: by a resource that is the same but older, or by one that differs. */
final class ConflictsStay implements Promise {
  private static final int PERCENT = 30;

  /** One create in twenty. */
  private static final int SHARE = 20;

  @Override
  public String words() {
    return "a real conflict stays one";
  }

  @Override
  public Verdict test(Trial trial) throws Exception {
    int[] calls = trial.calls(Math.max(50, trial.creates() / SHARE));
    var conflicts = new AtomicInteger();
    var outcomes = new ConcurrentHashMap<Integer, String>();
    try (var arena = new Arena(trial, trial.plan(PERCENT, Fault.TEN));
        var direct = arena.fake().connect()) {
      Creator.prepare(arena.fake());
      for (int call : calls) {
        store(arena, direct, call);
      }
      arena.fake().clock().advance(Duration.ofHours(5));
      var breaches =
          new ArrayList<>(
              Crew.run(
                  calls,
                  arena.ledger(),
                  call -> {
                    try {
                      String name =
                          Creator.of(call).create(arena.client(), id(call), "same-" + call);
                      outcomes.put(call, "took " + name + " for its own");
                    } catch (ConflictException expected) {
                      conflicts.incrementAndGet();
                      if (expected.mayHaveTakenEffect()) {
                        outcomes.put(call, "a conflict that may have taken effect: " + expected);
                      }
                    } catch (CallException gaveUp) {
                      int attempts = arena.ledger().attempts(call).size();
                      if (attempts < 3 && !isRefused(gaveUp)) {
                        outcomes.put(call, "gave up after " + attempts + " attempts: " + gaveUp);
                      }
                    }
                  }));
      outcomes.forEach((call, what) -> breaches.add(Breach.of(call, what, arena.ledger())));
      String note = conflicts + " conflicts, the others ran out of attempts";
      return new Verdict(calls.length, arena.ledger().faults(), breaches, note);
    }
  }

  /** The fake looks at a batch's output dataset, which is there as well, before it looks at the id. */
  private static boolean isRefused(CallException failure) {
    return failure instanceof ApiException refusal && refusal.httpStatus() == 400;
  }

  private static void store(Arena arena, Fireworks direct, int call) {
    boolean sameButOlder = call % 2 == 0;
    if (sameButOlder) {
      Creator.of(call).create(direct, id(call), "same-" + call);
    } else {
      arena
          .fake()
          .jobs()
          .add(
              Creator.of(call).collection(),
              Map.of(
                  "name", id(call), "displayName", "other", "createTime", "2099-01-01T00:00:00Z"));
    }
  }

  private static String id(int call) {
    return "taken-" + call;
  }
}
