// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Puts every promise to the test on each transport and prints one table. */
public final class Campaign {
  static final List<Promise> PROMISES =
      List.of(
          new CreatedExactlyOnce(),
          new ConflictsStay(),
          new ChangesAreSafe(),
          new OneRetryOwner(),
          new HostsAreSpared(),
          new PagesAreComplete(),
          new NeverStuck(),
          new NothingLeaks(),
          new GarbageEndsWell(),
          new ClosingEnds());

  private static final int MOST_BREACHES_SHOWN = 5;

  private final PrintStream out;

  Campaign(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the campaign; the properties {@code chaos.seed}, {@code chaos.calls}, {@code chaos.transport} and {@code chaos.promise} (part of its
   * words) change what it does.
   * The exit code is 1 if a promise was broken.
   */
  public static void main(String[] args) throws Exception {
    long seed = seed(System.getProperty("chaos.seed", ""));
    int creates = Integer.getInteger("chaos.calls", 20_000);
    String transport = System.getProperty("chaos.transport", "both");
    List<String> transports =
        transport.equals("both") ? List.of(Arena.APACHE, Arena.JDK) : List.of(transport);
    String only = System.getProperty("chaos.promise", "");
    var campaign = new Campaign(System.out);
    boolean held = true;
    for (String name : transports) {
      held &= campaign.run(new Trial(name, seed, creates, null), only);
    }
    // Not a plain return: a thread left behind must not keep a failed run alive.
    System.exit(held ? 0 : 1);
  }

  private static long seed(String given) {
    return given.isEmpty() ? System.nanoTime() & 0xffffff : Long.parseLong(given);
  }

  /** True if every promise whose words contain {@code only} was held. */
  boolean run(Trial trial, String only) throws Exception {
    out.printf(
        Locale.ROOT,
        "%n%s, Java %d, seed %d, %d creates%n%-28s %9s %9s  %-6s %6s  %s%n",
        trial.transport(),
        Runtime.version().feature(),
        trial.seed(),
        trial.creates(),
        "promise",
        "calls",
        "faults",
        "kept",
        "time",
        "note");
    boolean held = true;
    for (Promise promise : PROMISES) {
      if (promise.words().contains(only)) {
        held &= row(promise, trial);
      }
    }
    return held;
  }

  private boolean row(Promise promise, Trial trial) throws Exception {
    long begun = System.nanoTime();
    Verdict verdict = promise.test(trial);
    out.printf(
        Locale.ROOT,
        "%-28s %9d %9d  %-6s %4d s  %s%n",
        promise.words(),
        verdict.calls(),
        verdict.faults(),
        verdict.isHeld() ? "held" : "BROKEN",
        (System.nanoTime() - begun) / 1_000_000_000,
        verdict.note());
    if (!verdict.isHeld()) {
      explain(promise, trial, verdict);
    }
    return verdict.isHeld();
  }

  private void explain(Promise promise, Trial trial, Verdict verdict) throws Exception {
    out.printf(Locale.ROOT, "  %d breaches, seed %d%n", verdict.breaches().size(), trial.seed());
    verdict.breaches().stream()
        .limit(MOST_BREACHES_SHOWN)
        .forEach(breach -> out.println("  call " + breach.call() + ": " + breach.what()));
    List<Strike> shortest = new Reduction(promise, trial).of(verdict);
    out.println(
        shortest.isEmpty()
            ? "  it takes no fault, or it depends on timing: run again with the seed"
            : "  shortest list of faults that reproduces it:");
    shortest.forEach(strike -> out.println("    " + strike));
  }
}
