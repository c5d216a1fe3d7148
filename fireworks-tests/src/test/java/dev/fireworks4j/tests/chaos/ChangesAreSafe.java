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
  private static final String IN_DOUBT = "nothing reached the server, but the call is in doubt: ";
  private static final String ROW =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"},{\"role\":\"assistant\",\"content\":\"hello\"}]}\n";

  @Override
  public String words() {
    return "verbs are safe";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    int[] calls = settings.calls(settings.creates() / 2);
    var failed = new ConcurrentHashMap<Integer, CallException>();
    Path file = Files.writeString(Files.createTempFile("chaos", ".jsonl"), ROW);
    try (var testBed = new TestBed(settings, settings.plan(this, PERCENT, Fault.ALL))) {
      CreateCall.prepare(testBed.fake());
      for (int call : calls) {
        ChangeCall.of(call).prepare(testBed.fake(), "it-" + call);
      }
      var violations =
          new ArrayList<>(
              ParallelCalls.run(
                  calls,
                  testBed.records(),
                  call -> {
                    try {
                      ChangeCall.of(call).make(testBed.client(), "it-" + call, file);
                    } catch (CallException failure) {
                      failed.put(call, failure);
                    }
                  }));
      for (int call : calls) {
        String problem = problem(call, failed.get(call), testBed.records());
        // Where other work slows the machine, a refusal may be taken for silence.
        if (problem != null && problem.startsWith(IN_DOUBT) && !settings.limits().isMeasured()) {
          continue;
        }
        if (problem != null) {
          violations.add(
              Violation.of(call, ChangeCall.of(call) + ": " + problem, testBed.records()));
        }
      }
      violations.addAll(testBed.records().resentWrites());
      String note =
          failed.size()
              + " gave up, "
              + failed.values().stream().filter(CallException::mayHaveTakenEffect).count()
              + " of them in doubt and saying so";
      return new PromiseResult(calls.length, testBed.records().faults(), violations, note);
    } finally {
      Files.delete(file);
    }
  }

  private static @Nullable String problem(
      int call, @Nullable CallException failure, CallRecords records) {
    List<InjectedFault> attempts = records.attempts(call);
    int done = records.timesCarriedOut(call);
    if (ChangeCall.of(call).isOnlyOnce()) {
      if (done > 1) {
        return "carried out " + done + " times";
      }
      List<InjectedFault> changes = records.changes(call);
      if (isAmbiguous(changes.subList(0, Math.max(0, changes.size() - 1)))) {
        return "repeated after an unclear attempt";
      }
    }
    if (failure == null) {
      return done > 0 ? null : "returned, but was never carried out";
    }
    return ofFailure(call, failure, attempts, done);
  }

  private static @Nullable String ofFailure(
      int call, CallException failure, List<InjectedFault> attempts, int done) {
    boolean unclear = attempts.stream().anyMatch(InjectedFault::mayReachTheServer);
    if (done > 0 && !failure.mayHaveTakenEffect()) {
      return "was carried out, but the call said it was not: " + failure;
    }
    if (!unclear && failure.mayHaveTakenEffect()) {
      return IN_DOUBT + failure;
    }
    if (attempts.get(attempts.size() - 1).fault() == Fault.NONE && !isSlow(failure)) {
      return "failed although its last attempt was answered: " + failure;
    }
    boolean exhausted =
        attempts.size() >= ATTEMPTS
            || (unclear && ChangeCall.of(call).isOnlyOnce())
            || isSlow(failure);
    return exhausted ? null : "gave up after " + attempts.size() + " attempts: " + failure;
  }

  private static boolean isAmbiguous(List<InjectedFault> attempts) {
    return attempts.stream().anyMatch(fault -> fault.fault().isAmbiguous());
  }

  /** A busy machine, taken for a silent server. */
  private static boolean isSlow(CallException failure) {
    return failure.getCause() instanceof SocketTimeoutException;
  }
}
