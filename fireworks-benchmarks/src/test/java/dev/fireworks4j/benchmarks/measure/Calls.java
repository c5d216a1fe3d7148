// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same call many times, by one thread or many, with the time of each. Threads are kept for the next run. */
public final class Calls {

  /** One call. */
  @FunctionalInterface
  public interface Call {
    void make() throws Exception;
  }

  /** One call that takes the time itself, in nanoseconds. */
  @FunctionalInterface
  public interface TimedCall {
    long make() throws Exception;
  }

  private final Map<Integer, ExecutorService> threads = new HashMap<>();

  public Map<String, Double> run(Load load, Call call) throws Exception {
    return timed(
        load,
        () -> {
          long begin = System.nanoTime();
          call.make();
          return System.nanoTime() - begin;
        });
  }

  /** The same, where not the whole call is timed. */
  public Map<String, Double> timed(Load load, TimedCall call) throws Exception {
    int each = load.calls() / load.threads();
    long[] nanos = new long[load.threads() * each];
    var running = new ArrayList<Future<?>>();
    for (int thread = 0; thread < load.threads(); thread++) {
      int first = thread * each;
      running.add(
          threads(load)
              .submit(
                  () -> {
                    for (int i = first; i < first + each; i++) {
                      nanos[i] = call.make();
                    }
                    return null;
                  }));
    }
    for (Future<?> one : running) {
      one.get();
    }
    return Figures.latencies(nanos);
  }

  private ExecutorService threads(Load load) {
    boolean virtual = load.isLight() && Runtime.version().feature() >= 21;
    return threads.computeIfAbsent(
        virtual ? 0 : load.threads(),
        count -> virtual ? virtualThreads() : Executors.newFixedThreadPool(count));
  }

  /** A virtual thread for each task; compiled for a Java that has none. */
  public static ExecutorService virtualThreads() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
