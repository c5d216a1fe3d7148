// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.error.CallException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Creates of every kind while 30 % of the attempts fail; half of them with ids of the client's making. */
final class CreatedExactlyOnce implements Promise {
  private static final int PERCENT = 30;

  /** A promise that nearly nothing was asked of is not held. Three attempts at 30 % fail one call in 37. */
  private static final int LEAST_PERCENT = 90;

  /** With so many calls each fault is drawn many times. */
  private static final int ENOUGH_FOR_ALL_FAULTS = 1_000;

  @Override
  public String words() {
    return "created exactly once";
  }

  @Override
  public Verdict test(Trial trial) throws Exception {
    int[] calls = trial.calls(trial.creates());
    try (var arena = new Arena(trial, trial.plan(this, PERCENT, Fault.ALL));
        var observer = arena.fake().connect()) {
      Creator.prepare(arena.fake());
      var outcomes = new Outcomes(arena);
      var breaches = new ArrayList<>(Crew.run(calls, arena.ledger(), outcomes::create));
      Map<String, List<String>> stored = Creator.stored(observer);
      breaches.addAll(outcomes.judged(calls, stored));
      breaches.addAll(arena.ledger().resentWrites());
      if (trial.isWhole()) {
        breaches.addAll(outcomes.judgedAsAWhole(calls.length));
      }
      return new Verdict(calls.length, arena.ledger().faults(), breaches, outcomes.note());
    }
  }

  /** What became of each call, and what the server has to say about it. */
  private static final class Outcomes {
    private final Arena arena;
    private final Map<Integer, String> created = new ConcurrentHashMap<>();
    private final Map<Integer, CallException> failed = new ConcurrentHashMap<>();
    private int doubts;
    private int existing;

    Outcomes(Arena arena) {
      this.arena = arena;
    }

    void create(int call) {
      try {
        created.put(call, Creator.of(call).create(arena.client(), id(call), title(call)));
      } catch (CallException failure) {
        failed.put(call, failure);
      }
    }

    List<Breach> judged(int[] calls, Map<String, List<String>> stored) {
      var breaches = new ArrayList<Breach>();
      for (int call : calls) {
        List<String> names = stored.getOrDefault(title(call), List.of());
        CallException failure = failed.get(call);
        String problem = failure == null ? ofSuccess(call, names) : ofFailure(call, failure, names);
        if (problem != null) {
          breaches.add(Breach.of(call, problem, arena.ledger()));
        }
      }
      long inAll =
          stored.entrySet().stream()
              .filter(entry -> entry.getKey().startsWith(title("")))
              .mapToLong(entry -> entry.getValue().size())
              .sum();
      if (breaches.isEmpty() && inAll != created.size() + existing) {
        breaches.add(Breach.of(inAll + " stored, " + created.size() + "+" + existing + " known"));
      }
      return breaches;
    }

    List<Breach> judgedAsAWhole(int calls) {
      var breaches = new ArrayList<Breach>();
      if (created.size() < calls * LEAST_PERCENT / 100) {
        breaches.add(Breach.of("only " + created.size() + " of " + calls + " succeeded"));
      }
      if (calls >= ENOUGH_FOR_ALL_FAULTS
          && !arena.ledger().faults().keySet().containsAll(Fault.ALL)) {
        breaches.add(Breach.of("some fault was never injected"));
      }
      return breaches;
    }

    String note() {
      return String.format(
          Locale.ROOT,
          "%d created, %d refused, %d in doubt of which %d exist",
          created.size(),
          failed.size() - doubts,
          doubts,
          existing);
    }

    private @Nullable String ofSuccess(int call, List<String> names) {
      String name = created.get(call);
      if (name == null) {
        return "the call has no outcome";
      }
      String own = id(call);
      if (own != null && !name.endsWith("/" + own)) {
        return name + " was returned for the id " + own;
      }
      return names.equals(List.of(name)) ? null : name + " was returned, " + names + " is stored";
    }

    private @Nullable String ofFailure(int call, CallException failure, List<String> names) {
      boolean reached = arena.ledger().attempts(call).stream().anyMatch(Strike::mayReachTheServer);
      if (!failure.mayHaveTakenEffect()) {
        return names.isEmpty() ? null : names + " is stored, but the call denied it: " + failure;
      }
      doubts++;
      existing += names.size();
      if (names.size() > 1) {
        return "created " + names.size() + " times: " + names;
      }
      // Only the id lets a user find out what became of the call.
      boolean resolvable =
          names.stream()
              .allMatch(
                  name ->
                      failure
                          .getMessage()
                          .contains("\"" + name.substring(name.lastIndexOf('/') + 1) + "\""));
      if (!resolvable) {
        return names + " is stored, but the exception does not name it: " + failure;
      }
      return reached ? null : "nothing reached the server, but the call is in doubt: " + failure;
    }

    private static @Nullable String id(int call) {
      return call % 2 == 0 ? "own-" + call : null;
    }

    private static String title(Object call) {
      return "call-" + call;
    }
  }
}
