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
  private static final int MIN_PERCENT = 90;

  /** With so many calls each fault is drawn many times. */
  private static final int ENOUGH_FOR_ALL_FAULTS = 1_000;

  @Override
  public String words() {
    return "created exactly once";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    int[] calls = settings.calls(settings.creates());
    try (var testBed = new TestBed(settings, settings.plan(this, PERCENT, Fault.ALL));
        var observer = testBed.fake().connect()) {
      CreateCall.prepare(testBed.fake());
      var outcomes = new Outcomes(testBed, settings.limits().isMeasured());
      var violations =
          new ArrayList<>(ParallelCalls.run(calls, testBed.records(), outcomes::create));
      Map<String, List<String>> stored = CreateCall.stored(observer);
      violations.addAll(outcomes.judged(calls, stored));
      violations.addAll(testBed.records().resentWrites());
      if (settings.isWhole()) {
        violations.addAll(outcomes.judgedAsAWhole(calls.length));
      }
      return new PromiseResult(
          calls.length, testBed.records().faults(), violations, outcomes.note());
    }
  }

  /** What became of each call, and what the server has to say about it. */
  private static final class Outcomes {
    private final TestBed testBed;
    private final Map<Integer, String> created = new ConcurrentHashMap<>();
    private final Map<Integer, CallException> failed = new ConcurrentHashMap<>();
    private final boolean isPrompt;
    private int doubts;
    private int existing;

    /** {@code isPrompt} if slowness cannot be taken for silence. */
    Outcomes(TestBed testBed, boolean isPrompt) {
      this.testBed = testBed;
      this.isPrompt = isPrompt;
    }

    void create(int call) {
      try {
        created.put(call, CreateCall.of(call).create(testBed.client(), id(call), title(call)));
      } catch (CallException failure) {
        failed.put(call, failure);
      }
    }

    List<Violation> judged(int[] calls, Map<String, List<String>> stored) {
      var violations = new ArrayList<Violation>();
      for (int call : calls) {
        List<String> names = stored.getOrDefault(title(call), List.of());
        CallException failure = failed.get(call);
        String problem = failure == null ? ofSuccess(call, names) : ofFailure(call, failure, names);
        if (problem != null) {
          violations.add(Violation.of(call, problem, testBed.records()));
        }
      }
      long inAll =
          stored.entrySet().stream()
              .filter(entry -> entry.getKey().startsWith(title("")))
              .mapToLong(entry -> entry.getValue().size())
              .sum();
      if (violations.isEmpty() && inAll != created.size() + existing) {
        violations.add(
            Violation.of(inAll + " stored, " + created.size() + "+" + existing + " known"));
      }
      return violations;
    }

    List<Violation> judgedAsAWhole(int calls) {
      var violations = new ArrayList<Violation>();
      if (isPrompt && created.size() < calls * MIN_PERCENT / 100) {
        violations.add(Violation.of("only " + created.size() + " of " + calls + " succeeded"));
      }
      if (calls >= ENOUGH_FOR_ALL_FAULTS
          && !testBed.records().faults().keySet().containsAll(Fault.ALL)) {
        violations.add(Violation.of("some fault was never injected"));
      }
      return violations;
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
      boolean reached =
          testBed.records().attempts(call).stream().anyMatch(InjectedFault::mayReachTheServer);
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
                          .context()
                          .operation()
                          .contains("\"" + name.substring(name.lastIndexOf('/') + 1) + "\""));
      if (!resolvable) {
        return names + " is stored, but the exception does not name it: " + failure;
      }
      return reached || !isPrompt
          ? null
          : "nothing reached the server, but the call is in doubt: " + failure;
    }

    private static @Nullable String id(int call) {
      return call % 2 == 0 ? "own-" + call : null;
    }

    private static String title(Object call) {
      return "call-" + call;
    }
  }
}
