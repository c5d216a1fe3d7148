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
  private static final String OLDER = "2020-01-01T00:00:00Z";
  private static final String NEWER = "2099-01-01T00:00:00Z";

  @Override
  public String words() {
    return "a real conflict stays one";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    int[] calls = settings.calls(Math.max(60, settings.creates() / SHARE));
    try (var testBed = new TestBed(settings, settings.plan(this, PERCENT, Fault.ALL));
        var direct = testBed.fake().connect()) {
      CreateCall.prepare(testBed.fake());
      for (int call : calls) {
        store(testBed, direct, call);
      }
      testBed.fake().clock().advance(Duration.ofHours(5));
      var outcomes = new Outcomes(testBed);
      var violations =
          new ArrayList<>(ParallelCalls.run(calls, testBed.records(), outcomes::create));
      outcomes.wrong.forEach(
          (call, what) -> violations.add(Violation.of(call, what, testBed.records())));
      violations.addAll(testBed.records().resentWrites());
      return new PromiseResult(
          calls.length, testBed.records().faults(), violations, outcomes.note());
    }
  }

  private static boolean isTaken(int call) {
    return call % 2 == 0;
  }

  private static void store(TestBed testBed, Fireworks direct, int call) {
    boolean sameButOlder = call % 4 == 0;
    if (sameButOlder) {
      CreateCall.of(call).create(direct, id(call), title(call));
    } else if (isTaken(call)) {
      var other =
          Map.<String, Object>of(
              "name",
              id(call),
              "displayName",
              "other",
              "createTime",
              isNewer(call) ? NEWER : OLDER);
      testBed.fake().jobs().add(CreateCall.of(call).collection(), other);
    }
  }

  /** Created after the call began, as far as times tell: another attempt of the same call may have created it. */
  private static boolean isNewer(int call) {
    return call % 8 == 6;
  }

  private static String id(int call) {
    return (isTaken(call) ? "taken-" : "free-") + call;
  }

  private static String title(int call) {
    return "same-" + call;
  }

  /** What the calls ended in. */
  private static final class Outcomes {
    private final TestBed testBed;
    private final Map<Integer, String> wrong = new ConcurrentHashMap<>();
    private final AtomicInteger conflicts = new AtomicInteger();
    private final AtomicInteger created = new AtomicInteger();
    private final AtomicInteger gaveUp = new AtomicInteger();

    Outcomes(TestBed testBed) {
      this.testBed = testBed;
    }

    void create(int call) {
      try {
        String name = CreateCall.of(call).create(testBed.client(), id(call), title(call));
        created.incrementAndGet();
        if (isTaken(call)) {
          wrong.put(call, "took " + name + " for its own");
        }
      } catch (ConflictException conflict) {
        conflicts.incrementAndGet();
        if (!isTaken(call)) {
          wrong.put(call, "a conflict over an id that was free: " + conflict);
        } else if (conflict.mayHaveTakenEffect() && !canBeOwn(call)) {
          wrong.put(call, "a conflict that may have taken effect: " + conflict);
        }
      } catch (CallException failure) {
        gaveUp.incrementAndGet();
        int attempts = testBed.records().attempts(call).size();
        if (attempts < 3) {
          wrong.put(call, "gave up after " + attempts + " attempts: " + failure);
        }
      }
    }

    private boolean canBeOwn(int call) {
      return isNewer(call)
          && testBed.records().attempts(call).stream()
              .anyMatch(attempt -> attempt.fault().isAmbiguous());
    }

    String note() {
      return created + " created, " + conflicts + " conflicts, " + gaveUp + " out of attempts";
    }
  }
}
