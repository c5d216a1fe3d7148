// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes calls from many threads at the same time. */
final class ParallelCalls {
  static final int THREADS = 64;

  private ParallelCalls() {}

  /** One call by its number. */
  @FunctionalInterface
  interface Work {
    void call(int number) throws Exception;
  }

  /** Makes all calls, each tagged with its number; an exception that a call throws is a violation. */
  static Queue<Violation> run(int[] calls, CallRecords records, Work work)
      throws InterruptedException {
    var violations = new ConcurrentLinkedQueue<Violation>();
    var next = new AtomicInteger();
    var threads = new Thread[Math.min(THREADS, calls.length)];
    for (int i = 0; i < threads.length; i++) {
      threads[i] =
          new Thread(
              () -> {
                for (int at = next.getAndIncrement();
                    at < calls.length;
                    at = next.getAndIncrement()) {
                  one(calls[at], records, work, violations);
                }
              },
              "caller-" + i);
      threads[i].setDaemon(true);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return violations;
  }

  private static void one(int call, CallRecords records, Work work, Queue<Violation> violations) {
    CurrentCall.begin(call);
    try {
      work.call(call);
    } catch (Throwable escaped) {
      violations.add(Violation.of(call, "threw " + escaped, records));
    } finally {
      CurrentCall.end();
    }
  }
}
