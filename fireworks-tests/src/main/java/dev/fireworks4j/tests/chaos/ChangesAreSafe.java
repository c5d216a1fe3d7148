// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.error.CallException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Cancel, resume, delete, train step, update and upload while 30 % of the attempts fail. */
final class ChangesAreSafe implements Promise {
  private static final int PERCENT = 30;
  private static final String ROW =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"},{\"role\":\"assistant\",\"content\":\"hello\"}]}\n";

  @Override
  public String words() {
    return "verbs are safe";
  }

  @Override
  public Verdict test(Trial trial) throws Exception {
    int[] calls = trial.calls(trial.creates() / 2);
    var failed = new ConcurrentHashMap<Integer, CallException>();
    Path file = Files.writeString(Files.createTempFile("chaos", ".jsonl"), ROW);
    try (var arena = new Arena(trial, trial.plan(PERCENT, Fault.TEN))) {
      Creator.prepare(arena.fake());
      for (int call : calls) {
        Change.of(call).prepare(arena.fake(), "it-" + call);
      }
      var breaches =
          new ArrayList<>(
              Crew.run(
                  calls,
                  arena.ledger(),
                  call -> {
                    try {
                      Change.of(call).make(arena.client(), "it-" + call, file);
                    } catch (CallException failure) {
                      failed.put(call, failure);
                    }
                  }));
      for (int call : calls) {
        String problem = problem(call, failed.get(call), arena.ledger());
        if (problem != null) {
          breaches.add(Breach.of(call, Change.of(call) + ": " + problem, arena.ledger()));
        }
      }
      return new Verdict(
          calls.length, arena.ledger().faults(), breaches, failed.size() + " gave up");
    } finally {
      Files.delete(file);
    }
  }

  private static @Nullable String problem(
      int call, @Nullable CallException failure, Ledger ledger) {
    int done = ledger.timesCarriedOut(call);
    List<Strike> attempts = ledger.attempts(call);
    boolean unclear = attempts.stream().anyMatch(strike -> strike.fault().isAmbiguous());
    if (Change.of(call).isOnlyOnce()) {
      if (done > 1) {
        return "carried out " + done + " times";
      }
      boolean wentOn =
          attempts.stream().limit(attempts.size() - 1L).anyMatch(s -> s.fault().isAmbiguous());
      if (wentOn) {
        return "repeated after an unclear attempt";
      }
    }
    if (failure == null) {
      return done > 0 ? null : "returned, but was never carried out";
    }
    if (done > 0 && !failure.mayHaveTakenEffect()) {
      return "was carried out, but the call said it was not: " + failure;
    }
    boolean exhausted = attempts.size() >= 3 || (unclear && Change.of(call).isOnlyOnce());
    return exhausted ? null : "gave up after " + attempts.size() + " attempts: " + failure;
  }
}
