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
  public PromiseResult test(RunSettings settings) throws Exception {
    int[] calls = settings.calls(settings.reads());
    var failed = new ConcurrentHashMap<Integer, FireworksException>();
    try (var testBed =
        new TestBed(settings, settings.plan(this, PERCENT, PROMPT), TestBed.DEFAULT_TIMEOUTS)) {
      for (int i = 0; i < JOBS; i++) {
        testBed.fake().jobs().add("dpoJobs", Map.of("name", "job-" + i, "displayName", "job " + i));
      }
      var violations =
          new ArrayList<>(
              ParallelCalls.run(
                  calls,
                  testBed.records(),
                  call -> {
                    try {
                      read(testBed, call);
                    } catch (CallException failure) {
                      failed.put(call, failure);
                    }
                  }));
      for (int call : calls) {
        String problem = problem(call, failed.get(call), testBed.records(), settings.transport());
        if (problem != null) {
          violations.add(Violation.of(call, problem, testBed.records()));
        }
      }
      violations.addAll(testBed.records().leaks());
      String note =
          failed.size()
              + " gave up, "
              + testBed.records().resentReads()
              + " reads sent once more by the JDK client itself";
      return new PromiseResult(calls.length, testBed.records().faults(), violations, note);
    }
  }

  private static void read(TestBed testBed, int call) {
    String id = "job-" + call % JOBS;
    String read = testBed.client().dpoJobs().get(id).id();
    if (!read.equals(id)) {
      throw new IllegalStateException("asked for " + id + ", got " + read);
    }
  }

  private static @Nullable String problem(
      int call, @Nullable FireworksException failure, CallRecords records, String transport) {
    List<InjectedFault> attempts = records.attempts(call);
    int expected = expected(attempts);
    boolean succeeds = attempts.get(attempts.size() - 1).fault() == Fault.NONE;
    if (attempts.size() != expected) {
      return attempts.size() + " attempts instead of " + expected;
    }
    if (succeeds != (failure == null)) {
      return succeeds
          ? "failed although an attempt succeeded: " + failure
          : "succeeded although no attempt did";
    }
    long arriving = attempts.stream().filter(s -> s.fault() != Fault.REFUSED).count();
    long excess = records.requests(call) - arriving;
    long excused = transport.equals(TestBed.JDK) ? resendable(attempts) : 0;
    return excess < 0 || excess > excused
        ? records.requests(call) + " requests arrived instead of " + arriving
        : null;
  }

  /** The first that succeeds or may not be repeated ends a call, and so does the last that is allowed. */
  private static int expected(List<InjectedFault> attempts) {
    int number = 0;
    for (InjectedFault fault : attempts) {
      number++;
      if (fault.fault() == Fault.NONE || fault.fault() == Fault.REDIRECT || number == ATTEMPTS) {
        return number;
      }
    }
    return number + 1;
  }

  /** What the JDK client cannot be kept from: a GET whose connection ends before the first byte. */
  private static long resendable(List<InjectedFault> attempts) {
    return attempts.stream()
        .filter(
            s ->
                s.fault() == Fault.RESET_BEFORE
                    || s.fault() == Fault.RESET_AFTER
                    || s.fault() == Fault.CLOSED_AFTER)
        .count();
  }
}
