// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.DeadlineExceededException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A server that stops at every point of an exchange, against the deadline and against an interrupt. */
final class NeverStuck implements Promise {
  private static final Duration LIMIT = Duration.ofMillis(400);
  private static final Duration TOLERANCE = Duration.ofMillis(250);
  private static final int UPLOAD_BYTES = 24_000_000;

  private static final List<Fault> POINTS =
      List.of(
          Fault.SILENCE_AFTER,
          Fault.SILENCE_AFTER_HEADERS,
          Fault.SILENCE_IN_BODY,
          Fault.TRICKLE,
          Fault.NEVER_READS);

  @Override
  public String words() {
    return "never stuck";
  }

  @Override
  public Verdict test(Trial trial) throws Exception {
    int rounds = Math.max(1, trial.creates() / 2_000);
    var breaches = new ArrayList<Breach>();
    Path file = Files.createTempFile("chaos", ".jsonl");
    try (var delays = SchedulingDelay.measure()) {
      Files.write(file, new byte[UPLOAD_BYTES]);
      int calls = 0;
      long latest = 0;
      for (int round = 0; round < rounds; round++) {
        for (Fault point : POINTS) {
          for (boolean interrupted : new boolean[] {false, true}) {
            var attempt = new Standstill(trial, point, interrupted, file);
            latest = Math.max(latest, attempt.test(breaches, delays));
            calls += 3;
          }
        }
      }
      String note =
          "latest "
              + latest
              + " ms after its time, scheduling delay "
              + delays.worstMillis()
              + " ms";
      return new Verdict(calls, calls / 3, breaches, note);
    } finally {
      Files.delete(file);
    }
  }

  /** One call that stands still at one point, one more that waits for its connection, and one that goes well after. */
  private record Standstill(Trial trial, Fault point, boolean interrupted, Path file) {

    long test(List<Breach> breaches, SchedulingDelay delays) throws Exception {
      var plan = Plan.exactly(Set.of(new Strike(1, 1, point)));
      try (var arena = new Arena(trial, plan, Arena.PATIENT);
          var client = arena.connect(1, options -> options.retry(RetryPolicy.never()))) {
        arena.fake().jobs().add("dpoJobs", Map.of("name", "there"));
        client.datasets().create(CreateDataset.builder().id("up").exampleCount(1L).build());
        var busy = new Timed(client, true);
        busy.start();
        busy.tagged.await();
        while (arena.ledger().requests(1) == 0) {
          Thread.onSpinWait();
        }
        var waiting = new Timed(client, false);
        waiting.start();
        waiting.tagged.await();
        long late = Math.max(busy.end(), waiting.end());
        String where = point + (interrupted ? " interrupted" : " to its deadline");
        if (!busy.endedRight() || !waiting.endedRight()) {
          breaches.add(Breach.of(where + ": " + busy.failure + " / " + waiting.failure));
        }
        if (late > TOLERANCE.toMillis() + delays.worstMillis()) {
          breaches.add(Breach.of(where + ": ended " + late + " ms late"));
        }
        goesOn(client, where, breaches);
        return late;
      }
    }

    /** With a pool of one connection, a leak would show here. */
    private void goesOn(Fireworks client, String where, List<Breach> breaches) {
      try {
        client.dpoJobs().get("there");
      } catch (CallException leaked) {
        breaches.add(Breach.of(where + ": the next call failed: " + leaked));
      }
    }

    /** A call on a thread of its own, and how long after its time it ended. */
    private final class Timed {
      final CountDownLatch tagged = new CountDownLatch(1);
      private final Thread thread;
      private volatile @Nullable CallException failure;
      private volatile long due;
      private volatile long ended;

      Timed(Fireworks client, boolean first) {
        Fireworks view =
            client.with(
                CallOptions.defaults().withDeadline(interrupted ? Duration.ofSeconds(30) : LIMIT));
        thread = new Thread(() -> run(view, first), "timed");
        thread.setDaemon(true);
      }

      void start() {
        thread.start();
      }

      private void run(Fireworks view, boolean first) {
        if (first) {
          Tag.begin(1);
        }
        due = System.nanoTime() + LIMIT.toNanos();
        tagged.countDown();
        try {
          if (first && point == Fault.NEVER_READS) {
            view.datasets().upload("up", file);
          } else {
            view.dpoJobs().get("there");
          }
        } catch (CallException expected) {
          failure = expected;
        }
        ended = System.nanoTime();
      }

      /** Milliseconds between the deadline or the interrupt and the end. */
      long end() throws InterruptedException {
        if (interrupted) {
          due = System.nanoTime();
          thread.interrupt();
        }
        thread.join(30_000);
        return thread.isAlive() ? 30_000 : Math.max(0, (ended - due) / 1_000_000);
      }

      /** One that waits may get its turn once the first has gone. */
      boolean endedRight() {
        return interrupted
            ? failure == null || failure instanceof CallInterruptedException
            : failure == null || failure instanceof DeadlineExceededException;
      }
    }
  }
}
