// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.ConflictException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Creates half of whose ids are taken, by a resource that is the same but older or by one that differs: as many as one
 * in twenty of the campaign's creates.
 */
final class ConflictsStay implements Promise {
  private static final int PERCENT = 30;
  private static final int SHARE = 10;

  @Override
  public String words() {
    return "a real conflict stays one";
  }

  @Override
  public Verdict test(Trial trial) throws Exception {
    int[] calls = trial.calls(Math.max(60, trial.creates() / SHARE));
    try (var arena = new Arena(trial, trial.plan(this, PERCENT, Fault.ALL));
        var direct = arena.fake().connect()) {
      Creator.prepare(arena.fake());
      for (int call : calls) {
        store(arena, direct, call);
      }
      arena.fake().clock().advance(Duration.ofHours(5));
      var outcomes = new Outcomes(arena);
      var breaches = new ArrayList<>(Crew.run(calls, arena.ledger(), outcomes::create));
      outcomes.wrong.forEach((call, what) -> breaches.add(Breach.of(call, what, arena.ledger())));
      breaches.addAll(arena.ledger().resentWrites());
      return new Verdict(calls.length, arena.ledger().faults(), breaches, outcomes.note());
    }
  }

  private static boolean isTaken(int call) {
    return call % 2 == 0;
  }

  private static void store(Arena arena, Fireworks direct, int call) {
    boolean sameButOlder = call % 4 == 0;
    if (sameButOlder) {
      Creator.of(call).create(direct, id(call), title(call));
    } else if (isTaken(call)) {
      var other =
          Map.<String, Object>of(
              "name", id(call), "displayName", "other", "createTime", "2099-01-01T00:00:00Z");
      arena.fake().jobs().add(Creator.of(call).collection(), other);
    }
  }

  private static String id(int call) {
    return (isTaken(call) ? "taken-" : "free-") + call;
  }

  private static String title(int call) {
    return "same-" + call;
  }

  /** What the calls ended in. */
  private static final class Outcomes {
    private final Arena arena;
    private final Map<Integer, String> wrong = new ConcurrentHashMap<>();
    private final AtomicInteger conflicts = new AtomicInteger();
    private final AtomicInteger created = new AtomicInteger();
    private final AtomicInteger gaveUp = new AtomicInteger();

    Outcomes(Arena arena) {
      this.arena = arena;
    }

    void create(int call) {
      try {
        String name = Creator.of(call).create(arena.client(), id(call), title(call));
        created.incrementAndGet();
        if (isTaken(call)) {
          wrong.put(call, "took " + name + " for its own");
        }
      } catch (ConflictException conflict) {
        conflicts.incrementAndGet();
        if (!isTaken(call)) {
          wrong.put(call, "a conflict over an id that was free: " + conflict);
        } else if (conflict.mayHaveTakenEffect()) {
          wrong.put(call, "a conflict that may have taken effect: " + conflict);
        }
      } catch (CallException failure) {
        gaveUp.incrementAndGet();
        int attempts = arena.ledger().attempts(call).size();
        if (attempts < 3) {
          wrong.put(call, "gave up after " + attempts + " attempts: " + failure);
        }
      }
    }

    String note() {
      return created + " created, " + conflicts + " conflicts, " + gaveUp + " out of attempts";
    }
  }
}
