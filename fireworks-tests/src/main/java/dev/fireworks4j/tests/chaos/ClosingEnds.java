// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.ClosedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Closing a client in the middle of 64 calls, twice, and using it afterwards. */
final class ClosingEnds implements Promise {
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  @Override
  public String words() {
    return "closing";
  }

  @Override
  public Verdict test(Trial trial) throws Exception {
    int rounds = Math.max(2, trial.creates() / 1_000);
    var breaches = new ArrayList<Breach>();
    int faults = 0;
    for (int round = 0; round < rounds; round++) {
      faults += round(trial, round, breaches);
    }
    return new Verdict((long) rounds * Crew.THREADS, faults, breaches, rounds + " clients closed");
  }

  private static int round(Trial trial, int round, List<Breach> breaches) throws Exception {
    try (var arena = new Arena(trial, Plan.exactly(halfStandStill()), Arena.PATIENT)) {
      arena.fake().jobs().add("dpoJobs", Map.of("name", "there"));
      Fireworks client = arena.client();
      var outcomes = new ConcurrentLinkedQueue<Throwable>();
      var begun = new AtomicInteger();
      List<Thread> callers = callers(client, outcomes, begun);
      callers.forEach(Thread::start);
      while (begun.get() < Crew.THREADS) {
        Thread.onSpinWait();
      }
      // Each round hits the calls at another moment.
      LockSupport.parkNanos(round * 1_000_000L);
      client.close();
      client.close();
      for (Thread caller : callers) {
        caller.join(PATIENCE_NANOS / 1_000_000);
        if (caller.isAlive()) {
          breaches.add(Breach.of("a call goes on after close"));
        }
      }
      outcomes.stream()
          .filter(outcome -> !(outcome instanceof ClosedException))
          .forEach(outcome -> breaches.add(Breach.of("ended in " + outcome)));
      usedAfterwards(client, breaches);
      return arena.ledger().faults();
    }
  }

  private static Set<Strike> halfStandStill() {
    return IntStream.range(0, Crew.THREADS / 2)
        .mapToObj(call -> new Strike(call, 1, Fault.SILENCE_AFTER))
        .collect(Collectors.toSet());
  }

  /** Each calls until it fails. */
  private static List<Thread> callers(
      Fireworks client, ConcurrentLinkedQueue<Throwable> outcomes, AtomicInteger begun) {
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < Crew.THREADS; i++) {
      int call = i;
      var thread =
          new Thread(
              () -> {
                Tag.begin(call);
                begun.incrementAndGet();
                try {
                  while (true) {
                    client.dpoJobs().get("there");
                  }
                } catch (Throwable ended) {
                  outcomes.add(ended);
                }
              },
              "closing-" + i);
      thread.setDaemon(true);
      threads.add(thread);
    }
    return threads;
  }

  private static void usedAfterwards(Fireworks client, List<Breach> breaches) {
    try {
      client.dpoJobs().get("there");
      breaches.add(Breach.of("a closed client answered"));
    } catch (ClosedException expected) {
      return;
    } catch (CallException other) {
      breaches.add(Breach.of("use after close ended in " + other));
    }
  }
}
