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
   * Runs the campaign; the properties {@code chaos.seed}, {@code chaos.calls}, {@code chaos.transport}, {@code
   * chaos.promise} (part of its words) and {@code chaos.sabotage} change what it does.
   * The exit code is 1 if a promise was broken.
   */
  public static void main(String[] args) throws Exception {
    long seed = seed(System.getProperty("chaos.seed", ""));
    int creates = Integer.getInteger("chaos.calls", 20_000);
    String transport = System.getProperty("chaos.transport", "both");
    List<String> transports =
        transport.equals("both") ? List.of(Arena.APACHE, Arena.JDK) : List.of(transport);
    String only = System.getProperty("chaos.promise", "");
    Sabotage sabotage = Sabotage.of(System.getProperty("chaos.sabotage", ""));
    var campaign = new Campaign(System.out);
    boolean held = true;
    for (String name : transports) {
      held &= campaign.run(new Trial(name, seed, creates, Patience.CAMPAIGN, sabotage), only);
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
        "%n%s, Java %s, seed %d, %d creates%s%n%-27s %9s %9s  %-6s %8s  %s%n",
        trial.transport(),
        Runtime.version(),
        trial.seed(),
        trial.creates(),
        trial.sabotage() == Sabotage.NONE ? "" : ", sabotage: " + trial.sabotage(),
        "promise",
        "calls",
        "faults",
        "kept",
        "time",
        "note");
    var total = new Total();
    for (Promise promise : PROMISES) {
      if (promise.words().contains(only)) {
        row(promise, trial, total);
      }
    }
    out.printf(
        Locale.ROOT,
        "%-27s %9d %9d  %-6s %6.1f s%n",
        total.held + " of " + total.promises + " promises held",
        total.calls,
        total.faults,
        total.held == total.promises ? "held" : "BROKEN",
        total.seconds());
    return total.held == total.promises && total.promises > 0;
  }

  private void row(Promise promise, Trial trial, Total total) throws Exception {
    long begun = System.nanoTime();
    Verdict verdict = promise.test(trial);
    out.printf(
        Locale.ROOT,
        "%-27s %9d %9d  %-6s %6.1f s  %s%n",
        promise.words(),
        verdict.calls(),
        verdict.faultsInAll(),
        verdict.isHeld() ? "held" : "BROKEN",
        (System.nanoTime() - begun) / 1e9,
        verdict.note());
    out.println("    " + verdict.faultsInDetail());
    if (!verdict.isHeld()) {
      explain(promise, trial, verdict);
    }
    total.add(verdict);
  }

  /** What is broken, how to see it again, and the shortest list of faults that shows it. */
  void explain(Promise promise, Trial trial, Verdict verdict) throws Exception {
    out.printf(
        Locale.ROOT,
        "  %d breaches; again: mvn -q -ntp -Pchaos verify -Dseed=%d -Dcalls=%d -Dtransport=%s -Dpromise='%s'%n",
        verdict.breaches().size(),
        trial.seed(),
        trial.creates(),
        trial.transport(),
        promise.words());
    verdict.breaches().stream()
        .limit(MOST_BREACHES_SHOWN)
        .forEach(breach -> out.println("  " + breach));
    List<Strike> shortest = new Reduction(promise, trial).of(verdict);
    out.println(
        shortest.isEmpty()
            ? "  no list of faults reproduces it: it depends on timing, or on no call in particular"
            : "  shortest list of faults that reproduces it:");
    shortest.forEach(strike -> out.println("    " + strike));
  }

  /** The last line. */
  private static final class Total {
    private final long begun = System.nanoTime();
    private int promises;
    private int held;
    private long calls;
    private long faults;

    void add(Verdict verdict) {
      promises++;
      held += verdict.isHeld() ? 1 : 0;
      calls += verdict.calls();
      faults += verdict.faultsInAll();
    }

    double seconds() {
      return (System.nanoTime() - begun) / 1e9;
    }
  }
}
