// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.FireworksException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads while 10 % of the attempts fail. What the server counts must be what the retry policy says: an attempt fewer or
 * more is one that somebody else left out or made.
 */
final class OneRetryOwner implements Promise {
  private static final int PERCENT = 10;
  private static final int ATTEMPTS = 3;
  private static final int JOBS = 500;

  /** Silence costs a second each, and slowness could be taken for it. */
  private static final List<Fault> PROMPT =
      Stream.concat(Fault.ALL.stream(), Stream.of(Fault.REDIRECT))
          .filter(fault -> fault != Fault.SILENCE_AFTER)
          .toList();

  @Override
  public String words() {
    return "one retry owner";
  }

  @Override
  public Verdict test(Trial trial) throws Exception {
    int[] calls = trial.calls(trial.reads());
    var failed = new ConcurrentHashMap<Integer, FireworksException>();
    try (var arena = new Arena(trial, trial.plan(this, PERCENT, PROMPT), Arena.PATIENT)) {
      for (int i = 0; i < JOBS; i++) {
        arena.fake().jobs().add("dpoJobs", Map.of("name", "job-" + i, "displayName", "job " + i));
      }
      var breaches =
          new ArrayList<>(
              Crew.run(
                  calls,
                  arena.ledger(),
                  call -> {
                    try {
                      read(arena, call);
                    } catch (CallException failure) {
                      failed.put(call, failure);
                    }
                  }));
      for (int call : calls) {
        String problem = problem(call, failed.get(call), arena.ledger(), trial.transport());
        if (problem != null) {
          breaches.add(Breach.of(call, problem, arena.ledger()));
        }
      }
      breaches.addAll(arena.ledger().leaks());
      String note =
          failed.size()
              + " gave up, "
              + arena.ledger().resentReads()
              + " reads sent once more by the JDK client itself";
      return new Verdict(calls.length, arena.ledger().faults(), breaches, note);
    }
  }

  private static void read(Arena arena, int call) {
    String id = "job-" + call % JOBS;
    String read = arena.client().dpoJobs().get(id).id();
    if (!read.equals(id)) {
      throw new IllegalStateException("asked for " + id + ", got " + read);
    }
  }

  private static @Nullable String problem(
      int call, @Nullable FireworksException failure, Ledger ledger, String transport) {
    List<Strike> attempts = ledger.attempts(call);
    int expected = expected(attempts);
    boolean succeeds = attempts.get(attempts.size() - 1).fault() == Fault.NONE;
    if (attempts.size() != expected) {
      return attempts.size() + " attempts instead of " + expected;
    }
    if (succeeds != (failure == null)) {
      return succeeds ? "failed although an attempt succeeded: " + failure : "succeeded by magic";
    }
    long arriving = attempts.stream().filter(s -> s.fault() != Fault.REFUSED).count();
    long excess = ledger.requests(call) - arriving;
    long excused = transport.equals(Arena.JDK) ? resendable(attempts) : 0;
    return excess < 0 || excess > excused
        ? ledger.requests(call) + " requests arrived instead of " + arriving
        : null;
  }

  /** The first that succeeds or may not be repeated ends a call, and so does the last that is allowed. */
  private static int expected(List<Strike> attempts) {
    int number = 0;
    for (Strike strike : attempts) {
      number++;
      if (strike.fault() == Fault.NONE || strike.fault() == Fault.REDIRECT || number == ATTEMPTS) {
        return number;
      }
    }
    return number + 1;
  }

  /** What the JDK client cannot be kept from: a GET whose connection ends before the first byte. */
  private static long resendable(List<Strike> attempts) {
    return attempts.stream()
        .filter(
            s ->
                s.fault() == Fault.RESET_BEFORE
                    || s.fault() == Fault.RESET_AFTER
                    || s.fault() == Fault.CLOSED_AFTER)
        .count();
  }
}
