// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.error.FireworksException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Named checks of one promise, each on a thread of its own and within a time limit. */
final class Checks {
  private final RunSettings settings;
  private final List<Violation> violations = new ArrayList<>();
  private int done;

  Checks(RunSettings settings) {
    this.settings = settings;
  }

  /** Throws whatever shows that the promise is broken. */
  @FunctionalInterface
  interface Check {
    void run() throws Exception;
  }

  /** An exception of the check, or no end within the time limit, is a violation. Not run once a promise is broken. */
  void check(String name, Check check) throws InterruptedException {
    if (!settings.isWhole() || !violations.isEmpty()) {
      return;
    }
    done++;
    var end = new CompletableFuture<Void>();
    var thread = new Thread(() -> complete(end, check), "check");
    thread.setDaemon(true);
    thread.start();
    try {
      end.get(settings.limits().check().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      violations.add(Violation.of(name + ": " + e.getCause()));
    } catch (TimeoutException e) {
      violations.add(Violation.of(name + ": did not end, at " + stack(thread)));
    }
  }

  private static void complete(CompletableFuture<Void> end, Check check) {
    try {
      check.run();
      end.complete(null);
    } catch (Throwable e) {
      end.completeExceptionally(e);
    }
  }

  private static String stack(Thread thread) {
    StackTraceElement[] frames = thread.getStackTrace();
    return List.of(frames).subList(0, Math.min(8, frames.length)).toString();
  }

  /** The checks so far, as one row. */
  PromiseResult result(Fault fault, String note) {
    return new PromiseResult(done, Map.of(fault, done), violations, note);
  }

  int done() {
    return done;
  }

  /** What a call returned, or the library's own exception; any other exception is passed on. */
  static Object outcome(Callable<?> call) throws Exception {
    try {
      return String.valueOf(call.call());
    } catch (FireworksException e) {
      return e;
    }
  }

  /** As {@link #outcome}, and the call has to end within the limit. */
  static Object outcomeWithin(Duration limit, Callable<?> call) throws Exception {
    long begun = System.nanoTime();
    Object outcome = outcome(call);
    long millis = (System.nanoTime() - begun) / 1_000_000;
    require(millis < limit.toMillis(), "took " + millis + " ms, and ended in " + outcome);
    return outcome;
  }

  static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalStateException(problem);
    }
  }
}
