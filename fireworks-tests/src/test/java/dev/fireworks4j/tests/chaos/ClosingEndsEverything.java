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
final class ClosingEndsEverything implements Promise {
  @Override
  public String words() {
    return "closing";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    int[] rounds = settings.calls(Math.max(1, settings.creates() / 1_000));
    var violations = new ArrayList<Violation>();
    int stalled = 0;
    for (int round : rounds) {
      if (!settings.isStruck(round)) {
        continue;
      }
      stalled += round(settings, round, violations);
      if (!violations.isEmpty()) {
        break;
      }
    }
    if (settings.isWhole() && violations.isEmpty()) {
      LeavingMain.test(settings, violations);
    }
    var faults = new EnumMap<Fault, Integer>(Map.of(Fault.SILENCE_AFTER, stalled));
    String note = rounds.length + " clients closed, no thread or connection left; programs end";
    return new PromiseResult(
        (long) rounds.length * ParallelCalls.THREADS, faults, violations, note);
  }

  private static int round(RunSettings settings, int round, List<Violation> violations)
      throws Exception {
    try (var testBed =
        new TestBed(settings, FaultPlan.exactly(halfStandStill()), TestBed.DEFAULT_TIMEOUTS)) {
      testBed.fake().jobs().add("dpoJobs", Map.of("name", "there"));
      var threadsBefore = new HashSet<>(Thread.getAllStackTraces().keySet());
      var closing = new Closing(settings, testBed, round, threadsBefore, violations);
      closing.test();
      closing.leavesNoThread();
      return testBed.records().faults().getOrDefault(Fault.SILENCE_AFTER, 0);
    }
  }

  private static Set<InjectedFault> halfStandStill() {
    return IntStream.range(0, ParallelCalls.THREADS / 2)
        .mapToObj(call -> new InjectedFault(call, 1, Fault.SILENCE_AFTER))
        .collect(Collectors.toSet());
  }

  /** One client's end. */
  private record Closing(
      RunSettings settings,
      TestBed testBed,
      int round,
      Set<Thread> threadsBefore,
      List<Violation> violations) {

    void test() throws Exception {
      var outcomes = new ConcurrentLinkedQueue<Throwable>();
      Fireworks client = testBed.connect(ParallelCalls.THREADS, TestBed.DEFAULT_TIMEOUTS);
      inTheMiddleOfCalls(client, outcomes);
      outcomes.stream()
          .filter(outcome -> !(outcome instanceof ClosedException))
          .forEach(outcome -> violation("ended in " + outcome));
      usedAfterwards(client);
      if (!comesTrue(() -> testBed.server().connections() == 0)) {
        violation(testBed.server().connections() + " connections are left");
      }
    }

    private void inTheMiddleOfCalls(Fireworks client, ConcurrentLinkedQueue<Throwable> outcomes)
        throws InterruptedException {
      var begun = new AtomicInteger();
      List<Thread> callers = callers(client, outcomes, begun);
      callers.forEach(Thread::start);
      while (begun.get() < ParallelCalls.THREADS) {
        Thread.onSpinWait();
      }
      // Each round hits the calls at another moment.
      LockSupport.parkNanos(round * 1_000_000L);
      client.close();
      client.close();
      for (Thread caller : callers) {
        caller.join(settings.limits().guard().toMillis());
        if (caller.isAlive()) {
          violation("a call goes on after close");
        }
      }
    }

    /** Each calls until it fails. */
    private static List<Thread> callers(
        Fireworks client, ConcurrentLinkedQueue<Throwable> outcomes, AtomicInteger begun) {
      var threads = new ArrayList<Thread>();
      for (int i = 0; i < ParallelCalls.THREADS; i++) {
        int call = i;
        var thread =
            new Thread(
                () -> {
                  CurrentCall.begin(call);
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
        violation("a closed client answered");
      } catch (ClosedException expected) {
        return;
      } catch (CallException other) {
        violation("use after close ended in " + other);
      }
    }

    /** After the last reference to the client is gone. */
    void leavesNoThread() {
      if (!comesTrue(() -> threadsLeft().isEmpty())) {
        violation("threads are left: " + threadsLeft());
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
      long end = System.nanoTime() + settings.limits().guard().toNanos();
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() - end > 0) {
          return false;
        }
        System.gc();
        LockSupport.parkNanos(50_000_000);
      }
      return true;
    }

    private void violation(String what) {
      var injected = List.of(new InjectedFault(round, 1, Fault.SILENCE_AFTER));
      violations.add(new Violation(round, what, injected));
    }
  }
}
