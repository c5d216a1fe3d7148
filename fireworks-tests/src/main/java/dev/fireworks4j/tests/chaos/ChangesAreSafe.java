// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.error.CallException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Cancel, resume, delete, train step, update and upload while 30 % of the attempts fail. */
final class ChangesAreSafe implements Promise {
  private static final int PERCENT = 30;
  private static final int ATTEMPTS = 3;
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
    try (var arena = new Arena(trial, trial.plan(this, PERCENT, Fault.ALL))) {
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
      breaches.addAll(arena.ledger().resentWrites());
      String note =
          failed.size()
              + " gave up, "
              + failed.values().stream().filter(CallException::mayHaveTakenEffect).count()
              + " of them in doubt and saying so";
      return new Verdict(calls.length, arena.ledger().faults(), breaches, note);
    } finally {
      Files.delete(file);
    }
  }

  private static @Nullable String problem(
      int call, @Nullable CallException failure, Ledger ledger) {
    List<Strike> attempts = ledger.attempts(call);
    int done = ledger.timesCarriedOut(call);
    if (Change.of(call).isOnlyOnce()) {
      if (done > 1) {
        return "carried out " + done + " times";
      }
      if (isAmbiguous(attempts.subList(0, Math.max(0, attempts.size() - 1)))) {
        return "repeated after an unclear attempt";
      }
    }
    if (failure == null) {
      return done > 0 ? null : "returned, but was never carried out";
    }
    return ofFailure(call, failure, attempts, done);
  }

  private static @Nullable String ofFailure(
      int call, CallException failure, List<Strike> attempts, int done) {
    boolean unclear = attempts.stream().anyMatch(Strike::mayReachTheServer);
    if (done > 0 && !failure.mayHaveTakenEffect()) {
      return "was carried out, but the call said it was not: " + failure;
    }
    if (!unclear && failure.mayHaveTakenEffect()) {
      return "nothing reached the server, but the call is in doubt: " + failure;
    }
    if (attempts.get(attempts.size() - 1).fault() == Fault.NONE && !isSlow(failure)) {
      return "failed although its last attempt was answered: " + failure;
    }
    boolean exhausted =
        attempts.size() >= ATTEMPTS || (unclear && Change.of(call).isOnlyOnce()) || isSlow(failure);
    return exhausted ? null : "gave up after " + attempts.size() + " attempts: " + failure;
  }

  private static boolean isAmbiguous(List<Strike> attempts) {
    return attempts.stream().anyMatch(strike -> strike.fault().isAmbiguous());
  }

  /** A busy machine, taken for a silent server. */
  private static boolean isSlow(CallException failure) {
    return failure.getCause() instanceof SocketTimeoutException;
  }
}
