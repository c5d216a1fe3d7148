// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.ClosedException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Closing a client in the middle of 64 calls, twice, and using it afterwards; and programs that end. */
final class ClosingEnds implements Promise {
  @Override
  public String words() {
    return "closing";
  }

  @Override
  public Verdict test(Trial trial) throws Exception {
    int[] rounds = trial.calls(Math.max(1, trial.creates() / 1_000));
    var breaches = new ArrayList<Breach>();
    int stalled = 0;
    for (int round : rounds) {
      if (!trial.isStruck(round)) {
        continue;
      }
      stalled += round(trial, round, breaches);
      if (!breaches.isEmpty()) {
        break;
      }
    }
    if (trial.isWhole() && breaches.isEmpty()) {
      LeavingProgram.test(trial, breaches);
    }
    var faults = new EnumMap<Fault, Integer>(Map.of(Fault.SILENCE_AFTER, stalled));
    String note = rounds.length + " clients closed, no thread or connection left; programs end";
    return new Verdict((long) rounds.length * Crew.THREADS, faults, breaches, note);
  }

  private static int round(Trial trial, int round, List<Breach> breaches) throws Exception {
    try (var arena = new Arena(trial, Plan.exactly(halfStandStill()), Arena.PATIENT)) {
      arena.fake().jobs().add("dpoJobs", Map.of("name", "there"));
      var threadsBefore = new HashSet<>(Thread.getAllStackTraces().keySet());
      var closing = new Closing(trial, arena, round, threadsBefore, breaches);
      closing.test();
      closing.leavesNoThread();
      return arena.ledger().faults().getOrDefault(Fault.SILENCE_AFTER, 0);
    }
  }

  private static Set<Strike> halfStandStill() {
    return IntStream.range(0, Crew.THREADS / 2)
        .mapToObj(call -> new Strike(call, 1, Fault.SILENCE_AFTER))
        .collect(Collectors.toSet());
  }

  /** One client's end. */
  private record Closing(
      Trial trial, Arena arena, int round, Set<Thread> threadsBefore, List<Breach> breaches) {

    void test() throws Exception {
      var outcomes = new ConcurrentLinkedQueue<Throwable>();
      Fireworks client = arena.connect(Crew.THREADS, Arena.PATIENT);
      inTheMiddleOfCalls(client, outcomes);
      outcomes.stream()
          .filter(outcome -> !(outcome instanceof ClosedException))
          .forEach(outcome -> breach("ended in " + outcome));
      usedAfterwards(client);
      if (!comesTrue(() -> arena.server().connections() == 0)) {
        breach(arena.server().connections() + " connections are left");
      }
    }

    private void inTheMiddleOfCalls(Fireworks client, ConcurrentLinkedQueue<Throwable> outcomes)
        throws InterruptedException {
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
        caller.join(trial.patience().guard().toMillis());
        if (caller.isAlive()) {
          breach("a call goes on after close");
        }
      }
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

    private void usedAfterwards(Fireworks client) {
      try {
        client.dpoJobs().get("there");
        breach("a closed client answered");
      } catch (ClosedException expected) {
        return;
      } catch (CallException other) {
        breach("use after close ended in " + other);
      }
    }

    /** After the last reference to the client is gone. */
    void leavesNoThread() {
      if (!comesTrue(() -> threadsLeft().isEmpty())) {
        breach("threads are left: " + threadsLeft());
      }
    }

    /** Of whatever make, but not there before the client. */
    private Set<String> threadsLeft() {
      return Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> thread.isAlive() && !threadsBefore.contains(thread))
          .filter(thread -> !thread.getName().matches("(faulty|garbage)-server|fake-.*"))
          .filter(thread -> thread.getThreadGroup() != null)
          .filter(thread -> !thread.getThreadGroup().getName().equals("system"))
          .map(Thread::getName)
          .collect(Collectors.toSet());
    }

    /** Below Java 21 the JDK's client ends only once it is garbage. */
    private boolean comesTrue(BooleanSupplier condition) {
      long end = System.nanoTime() + trial.patience().guard().toNanos();
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() - end > 0) {
          return false;
        }
        System.gc();
        LockSupport.parkNanos(50_000_000);
      }
      return true;
    }

    private void breach(String what) {
      var strikes = List.of(new Strike(round, 1, Fault.SILENCE_AFTER));
      breaches.add(new Breach(round, what, strikes));
    }
  }
}
