// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same call many times, by one thread or many, with the time of each. */
public final class Calls {

  /** One call. */
  @FunctionalInterface
  public interface Call {
    void make() throws Exception;
  }

  private static final String LIGHT = ":virtual";

  private final ExecutorService threads;
  private final int count;
  private final int each;

  private Calls(ExecutorService executor, int threads, int calls) {
    this.threads = executor;
    this.count = threads;
    this.each = calls / threads;
  }

  /** The variant is {@code kind:threads:bytes}; the amount is the number of calls of all threads together. */
  public static Calls of(Setup setup) {
    int threads = Integer.parseInt(setup.variant().split(":")[1]);
    boolean virtual = setup.variant().endsWith(LIGHT) && Runtime.version().feature() >= 21;
    ExecutorService executor = virtual ? virtualThreads() : Executors.newFixedThreadPool(threads);
    return new Calls(executor, threads, setup.amount());
  }

  /** The same by virtual threads, where there are any. */
  public static String light(String variant) {
    return variant + LIGHT;
  }

  /** Compiled for a Java that has none. */
  private static ExecutorService virtualThreads() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(missing);
    }
  }

  public static String variant(String kind, int threads, int bytes) {
    return kind + ":" + threads + ":" + bytes;
  }

  /** Which of its kinds the contender is to be. */
  public static String kind(Setup setup) {
    return setup.variant().split(":")[0];
  }

  /** How long each answer is to be. */
  public static int bytes(Setup setup) {
    return Integer.parseInt(setup.variant().split(":")[2]);
  }

  public Map<String, Double> run(Call call) throws Exception {
    long[] nanos = new long[count * each];
    var running = new ArrayList<Future<?>>();
    for (int thread = 0; thread < count; thread++) {
      int first = thread * each;
      running.add(
          threads.submit(
              () -> {
                for (int i = first; i < first + each; i++) {
                  long begin = System.nanoTime();
                  call.make();
                  nanos[i] = System.nanoTime() - begin;
                }
                return null;
              }));
    }
    for (Future<?> one : running) {
      one.get();
    }
    return Figures.latencies(nanos);
  }
}
