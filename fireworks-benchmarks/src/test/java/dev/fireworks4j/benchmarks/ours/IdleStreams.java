// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.error.StreamCutException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Streams that fall silent after their first event, each read by a virtual thread. */
public final class IdleStreams implements Contender {
  public static final String HEAP_BYTES = "heapBytes";
  public static final String THREADS = "threads";

  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  /** How many connect at once: a server takes only so many connections a moment. */
  private static final int OPENING = 200;

  private final Semaphore opening = new Semaphore(OPENING);
  private final Setup setup;

  public IdleStreams(Setup setup) {
    this.setup = setup;
  }

  @Override
  public Map<String, Double> run() throws Exception {
    long heap = heap();
    int threads = threads();
    var opened = new CountDownLatch(setup.amount());
    ExecutorService readers = Calls.virtualThreads();
    try (Fireworks fireworks = connect()) {
      for (int i = 0; i < setup.amount(); i++) {
        readers.execute(() -> read(fireworks, opened));
      }
      if (!opened.await(2, TimeUnit.MINUTES)) {
        throw new IllegalStateException(opened.getCount() + " streams did not begin");
      }
      Map<String, Double> figures = Figures.items(setup.amount());
      figures.put(THREADS, (double) (threads() - threads));
      figures.put(HEAP_BYTES, (double) (heap() - heap));
      return figures;
    } finally {
      readers.shutdown();
    }
  }

  private Fireworks connect() {
    return Fireworks.connect(
        FireworksOptions.builder()
            .apiKey("fw_bench")
            .account("acme")
            .baseUrl(setup.server().resolve("/idle"))
            .transport(setup.variant())
            .maxConnections(setup.amount())
            .build());
  }

  private void read(Fireworks fireworks, CountDownLatch opened) {
    opening.acquireUninterruptibly();
    try (var stream = fireworks.chat().stream(Question.ask())) {
      stream.forEach(
          chunk -> {
            opening.release();
            opened.countDown();
          });
    } catch (StreamCutException e) {
      // The client is closed at the end, which cuts all of them.
    }
  }

  /** Platform threads only. */
  private static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }

  private static long heap() {
    System.gc();
    return MEMORY.getHeapMemoryUsage().getUsed();
  }
}
