// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that make calls side by side. */
final class Crew {
  static final int THREADS = 64;

  private Crew() {}

  /** One call by its number. */
  @FunctionalInterface
  interface Work {
    void call(int number) throws Exception;
  }

  /** Makes all calls, each tagged with its number; what escapes from one is a breach. */
  static Queue<Breach> run(int[] calls, Ledger ledger, Work work) throws InterruptedException {
    var breaches = new ConcurrentLinkedQueue<Breach>();
    var next = new AtomicInteger();
    var threads = new Thread[Math.min(THREADS, calls.length)];
    for (int i = 0; i < threads.length; i++) {
      threads[i] =
          new Thread(
              () -> {
                for (int at = next.getAndIncrement();
                    at < calls.length;
                    at = next.getAndIncrement()) {
                  one(calls[at], ledger, work, breaches);
                }
              },
              "caller-" + i);
      threads[i].setDaemon(true);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return breaches;
  }

  private static void one(int call, Ledger ledger, Work work, Queue<Breach> breaches) {
    Tag.begin(call);
    try {
      work.call(call);
    } catch (Throwable escaped) {
      breaches.add(Breach.of(call, "threw " + escaped, ledger));
    } finally {
      Tag.end();
    }
  }
}
