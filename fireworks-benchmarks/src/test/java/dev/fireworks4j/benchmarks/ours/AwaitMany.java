// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.waiting.Wait;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

/** Many jobs awaited together over a few rounds, on a clock that does not wait. */
public final class AwaitMany implements Contender {
  public static final String REQUESTS_A_ROUND = "requestsARound";
  public static final String HEAP_BYTES = "heapBytes";
  public static final String THREADS = "threads";

  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
  private static final int ROUNDS = 10;

  private final int count;

  public AwaitMany(Setup setup) {
    count = setup.amount();
  }

  @Override
  public Map<String, Double> run() {
    var names =
        IntStream.range(0, count)
            .mapToObj(i -> "accounts/acme/supervisedFineTuningJobs/j" + i)
            .toList();
    var jobs = new ManyJobs(count);
    var rounds = new Rounds(jobs);
    int threads = Thread.activeCount();
    try (Fireworks fireworks =
        Fireworks.connect(
            FireworksOptions.builder()
                .apiKey("fw_bench")
                .account("acme")
                .transport(jobs)
                .time(rounds)
                .build())) {
      long ended =
          fireworks
              .awaitAll(names, Wait.atMost(Duration.ofDays(1)))
              .filter(o -> o.isSucceeded())
              .count();
      Map<String, Double> figures = Figures.items(ended);
      figures.put(REQUESTS_A_ROUND, (double) jobs.requests() / (rounds.passed + 1));
      figures.put(HEAP_BYTES, (double) (rounds.heap - rounds.before));
      figures.put(THREADS, (double) (rounds.threads - threads));
      return figures;
    }
  }

  private static long heap() {
    System.gc();
    return MEMORY.getHeapMemoryUsage().getUsed();
  }

  /** Each sleep of the waiter ends one of its rounds. */
  private static final class Rounds implements Timekeeper {
    private final ManyJobs jobs;
    private final long before = heap();
    private Instant now = Instant.parse("2026-11-01T00:00:00Z");
    private int passed;
    private int threads;
    private long heap;

    Rounds(ManyJobs jobs) {
      this.jobs = jobs;
    }

    @Override
    public synchronized Instant now() {
      return now;
    }

    @Override
    public synchronized void sleep(Duration duration) {
      now = now.plus(duration);
      passed++;
      if (passed == ROUNDS / 2) {
        heap = heap();
        threads = Thread.activeCount();
      }
      if (passed == ROUNDS) {
        jobs.complete();
      }
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
      return Timekeeper.system().schedule(delay, task);
    }
  }
}
