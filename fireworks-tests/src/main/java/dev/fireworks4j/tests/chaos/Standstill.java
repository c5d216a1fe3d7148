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
record Standstill(Trial trial, Strike strike, Path file) {
  private static final Duration LIMIT = Duration.ofMillis(400);
  private static final Duration TOLERANCE = Duration.ofMillis(250);
  private static final Duration FAR_OFF = Duration.ofMinutes(10);

  void test(List<Breach> breaches, SchedulingDelay delays, AtomicLong latest) throws Exception {
    try (var arena = new Arena(trial, trial.plan(Set.of(strike)), Arena.PATIENT);
        var client = arena.connect(1, options -> options.retry(RetryPolicy.never()))) {
      arena.fake().jobs().add("dpoJobs", Map.of("name", "there"));
      client.datasets().create(CreateDataset.builder().id("up").exampleCount(1L).build());
      delays.restart();
      var busy = new TimedCall(strike.call(), () -> standStill(limited(client, LIMIT)));
      while (arena.ledger().requests(strike.call()) == 0) {
        Thread.onSpinWait();
      }
      // Half of the time, so that the connection is not free before its own is over.
      var waiting =
          new TimedCall(-1, () -> limited(client, LIMIT.dividedBy(2)).dpoJobs().get("there"));
      for (TimedCall call : List.of(waiting, busy)) {
        ends(call, call == busy ? LIMIT : LIMIT.dividedBy(2), breaches);
        judge(call, delays, breaches, latest);
      }
      arena.server().readAgain();
      if (!arena.ledger().awaitDropped(strike.call(), trial.patience().guard())) {
        breach(breaches, "the connection was kept");
      }
      goesOn(client, breaches);
    }
  }

  private boolean isInterrupted() {
    return strike.call() % 2 == 1;
  }

  private Fireworks limited(Fireworks client, Duration limit) {
    return client.with(CallOptions.defaults().withDeadline(isInterrupted() ? FAR_OFF : limit));
  }

  private void standStill(Fireworks client) {
    if (strike.fault() == Fault.NEVER_READS) {
      client.datasets().uploadFile("up", file);
    } else {
      client.dpoJobs().get("there");
    }
  }

  private void ends(TimedCall call, Duration limit, List<Breach> breaches) throws Exception {
    if (isInterrupted()) {
      call.interrupt();
    } else {
      call.dueAfter(limit);
    }
    if (!call.ends(trial.patience().guard())) {
      breach(breaches, "goes on");
    }
  }

  private void judge(
      TimedCall call, SchedulingDelay delays, List<Breach> breaches, AtomicLong latest) {
    if (!call.endedIn(isInterrupted())) {
      breach(breaches, "ended in " + call.failure());
    }
    long late = call.lateMillis() - delays.recentMillis();
    latest.accumulateAndGet(late, Math::max);
    if (trial.patience().isMeasured() && late > TOLERANCE.toMillis()) {
      breach(breaches, "ended " + late + " ms late");
    }
  }

  /** With a pool of one connection, a leak would show here. */
  private void goesOn(Fireworks client, List<Breach> breaches) throws InterruptedException {
    Duration guard = trial.patience().guard();
    Fireworks patient = client.with(CallOptions.defaults().withDeadline(guard));
    var next = new TimedCall(-1, () -> patient.dpoJobs().get("there"));
    if (!next.ends(guard.plus(guard)) || next.failure() != null) {
      breach(breaches, "the next call failed: " + next.failure());
    }
  }

  private void breach(List<Breach> breaches, String what) {
    String by = isInterrupted() ? " to be ended by an interrupt: " : " to its deadline: ";
    breaches.add(new Breach(strike.call(), strike.fault() + by + what, List.of(strike)));
  }
}
