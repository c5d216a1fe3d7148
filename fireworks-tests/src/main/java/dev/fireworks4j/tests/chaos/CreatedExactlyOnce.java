// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.error.CallException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Creates of every kind while 30 % of the attempts fail; half of them with ids of the client's making. */
final class CreatedExactlyOnce implements Promise {
  private static final int PERCENT = 30;

  /** A promise that nearly nothing was asked of is not held. Three attempts at 30 % fail one call in 37. */
  private static final int LEAST_PERCENT = 90;

  @Override
  public String words() {
    return "created exactly once";
  }

  @Override
  public Verdict test(Trial trial) throws Exception {
    int[] calls = trial.calls(trial.creates());
    var created = new ConcurrentHashMap<Integer, String>();
    var failed = new ConcurrentHashMap<Integer, CallException>();
    try (var arena = new Arena(trial, trial.plan(PERCENT, Fault.TEN));
        var observer = arena.fake().connect()) {
      Creator.prepare(arena.fake());
      var breaches =
          new ArrayList<>(
              Crew.run(
                  calls,
                  arena.ledger(),
                  call -> {
                    try {
                      created.put(call, create(arena, call));
                    } catch (CallException failure) {
                      failed.put(call, failure);
                    }
                  }));
      Map<String, List<String>> stored = Creator.stored(observer);
      for (int call : calls) {
        String problem =
            problem(
                created.get(call), failed.get(call), stored.getOrDefault(title(call), List.of()));
        if (problem != null) {
          breaches.add(Breach.of(call, problem, arena.ledger()));
        }
      }
      if (trial.only() == null && created.size() < calls.length * LEAST_PERCENT / 100) {
        breaches.add(Breach.of("only " + created.size() + " of " + calls.length + " succeeded"));
      }
      String note = created.size() + " created, " + failed.size() + " refused or undecided";
      return new Verdict(calls.length, arena.ledger().faults(), breaches, note);
    }
  }

  private static String create(Arena arena, int call) {
    String id = call % 2 == 0 ? "own-" + call : null;
    return Creator.of(call).create(arena.client(), id, title(call));
  }

  private static @Nullable String problem(
      @Nullable String created, @Nullable CallException failure, List<String> stored) {
    if (stored.size() > 1) {
      return "created " + stored.size() + " times: " + stored;
    }
    if (created != null) {
      return stored.contains(created) ? null : created + " was returned, " + stored + " is stored";
    }
    if (failure == null) {
      return "the call has no outcome";
    }
    return failure.mayHaveTakenEffect() || stored.isEmpty()
        ? null
        : stored + " is stored, but the call said that nothing happened: " + failure;
  }

  private static String title(int call) {
    return "call-" + call;
  }
}
