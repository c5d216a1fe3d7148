// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.dataset.CreateDataset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One call that stands still at one point of its exchange, one more that waits for its connection, which is the only
 * one of the pool, and one that must go well after. Even calls end by their deadline, odd ones by an interrupt.
 */
record StalledExchange(RunSettings settings, InjectedFault fault, Path file) {
  private static final Duration LIMIT = Duration.ofMillis(400);
  private static final Duration TOLERANCE = Duration.ofMillis(250);
  private static final Duration FAR_OFF = Duration.ofMinutes(10);

  void test(List<Violation> violations, SchedulingDelay delays, AtomicLong latest)
      throws Exception {
    try (var testBed =
            new TestBed(settings, settings.plan(Set.of(fault)), TestBed.DEFAULT_TIMEOUTS);
        var client = testBed.connect(1, options -> options.retry(RetryPolicy.never()))) {
      testBed.fake().jobs().add("dpoJobs", Map.of("name", "there"));
      client.datasets().create(CreateDataset.builder().id("up").exampleCount(1L).build());
      delays.restart();
      var busy = new TimedCall(fault.call(), () -> standStill(limited(client, LIMIT)));
      while (testBed.records().requests(fault.call()) == 0) {
        Thread.onSpinWait();
      }
      // Half of the time, so that the connection is not free before its own is over.
      var waiting =
          new TimedCall(-1, () -> limited(client, LIMIT.dividedBy(2)).dpoJobs().get("there"));
      for (TimedCall call : List.of(waiting, busy)) {
        ends(call, call == busy ? LIMIT : LIMIT.dividedBy(2), violations);
        judge(call, delays, violations, latest);
      }
      testBed.server().readAgain();
      if (!testBed.records().awaitDropped(fault.call(), settings.limits().guard())) {
        violation(violations, "the connection was kept");
      }
      goesOn(client, violations);
    }
  }

  private boolean isInterrupted() {
    return fault.call() % 2 == 1;
  }

  private Fireworks limited(Fireworks client, Duration limit) {
    return client.with(CallOptions.defaults().withDeadline(isInterrupted() ? FAR_OFF : limit));
  }

  private void standStill(Fireworks client) {
    if (fault.fault() == Fault.NEVER_READS) {
      client.datasets().upload("up", file);
    } else {
      client.dpoJobs().get("there");
    }
  }

  private void ends(TimedCall call, Duration limit, List<Violation> violations) throws Exception {
    if (isInterrupted()) {
      call.interrupt();
    } else {
      call.dueAfter(limit);
    }
    if (!call.ends(settings.limits().guard())) {
      violation(violations, "goes on");
    }
  }

  private void judge(
      TimedCall call, SchedulingDelay delays, List<Violation> violations, AtomicLong latest) {
    if (!call.endedIn(isInterrupted())) {
      violation(violations, "ended in " + call.failure());
    }
    long late = call.lateMillis() - delays.recentMillis();
    latest.accumulateAndGet(late, Math::max);
    if (settings.limits().isMeasured() && late > TOLERANCE.toMillis()) {
      violation(violations, "ended " + late + " ms late");
    }
  }

  /** With a pool of one connection, a leak would show here. */
  private void goesOn(Fireworks client, List<Violation> violations) throws InterruptedException {
    Duration guard = settings.limits().guard();
    Fireworks patient = client.with(CallOptions.defaults().withDeadline(guard));
    var next = new TimedCall(-1, () -> patient.dpoJobs().get("there"));
    if (!next.ends(guard.plus(guard)) || next.failure() != null) {
      violation(violations, "the next call failed: " + next.failure());
    }
  }

  private void violation(List<Violation> violations, String what) {
    String by = isInterrupted() ? " to be ended by an interrupt: " : " to its deadline: ";
    violations.add(new Violation(fault.call(), fault.fault() + by + what, List.of(fault)));
  }
}
