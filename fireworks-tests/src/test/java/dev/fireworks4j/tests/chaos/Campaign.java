// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Tests every promise over each transport and prints one table. */
public final class Campaign {
  static final List<Promise> PROMISES =
      List.of(
          new CreatedExactlyOnce(),
          new ConflictsStay(),
          new ChangesAreSafe(),
          new OneRetryOwner(),
          new FailingHostsAreSpared(),
          new PagesAreComplete(),
          new NeverStuck(),
          new NothingLeaks(),
          new CorruptedAnswersEndWell(),
          new ClosingEndsEverything(),
          new AnswersMatchRequests(),
          new FilesAreWhole(),
          new SentIsChecked(),
          new DifferencesAreConflicts(),
          new ClientsAreIndependent(),
          new NumbersAreBounded(),
          new LimitsCoverEverything(),
          new ClocksMayDiffer(),
          new NothingIsLeft(),
          new EveryStepFailsWell(),
          new NamedSourcesAreUsed(),
          new CutStreamsEndWell(),
          new EventsAreWhole(),
          new PromptsStayPrivate(),
          new FakeIsSafe());

  private static final int MAX_VIOLATIONS_SHOWN = 5;

  private final PrintStream out;

  Campaign(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the campaign; the properties {@code chaos.seed}, {@code chaos.calls}, {@code chaos.transport}, {@code
   * chaos.promise} (part of its words) and {@code chaos.control} change what it does. The exit code is 1 if a promise
   * was broken.
   */
  public static void main(String[] args) throws Exception {
    long seed = seed(System.getProperty("chaos.seed", ""));
    int creates = Integer.getInteger("chaos.calls", 20_000);
    String transport = System.getProperty("chaos.transport", "both");
    List<String> transports =
        transport.equals("both") ? List.of(TestBed.APACHE, TestBed.JDK) : List.of(transport);
    String only = System.getProperty("chaos.promise", "");
    NegativeControl control = NegativeControl.of(System.getProperty("chaos.control", ""));
    var campaign = new Campaign(System.out);
    boolean held = true;
    for (String name : transports) {
      held &=
          campaign.run(new RunSettings(name, seed, creates, TimeLimits.CAMPAIGN, control), only);
    }
    // Not a plain return: a thread left behind must not keep a failed run alive.
    System.exit(held ? 0 : 1);
  }

  private static long seed(String given) {
    return given.isEmpty() ? System.nanoTime() & 0xffffff : Long.parseLong(given);
  }

  /** True if every promise whose words contain {@code only} was held. */
  boolean run(RunSettings settings, String only) throws Exception {
    out.printf(
        Locale.ROOT,
        "%n%s, Java %s, seed %d, %d creates%s%n%-27s %9s %9s  %-6s %8s  %s%n",
        settings.transport(),
        Runtime.version(),
        settings.seed(),
        settings.creates(),
        settings.control() == NegativeControl.NONE ? "" : ", control: " + settings.control(),
        "promise",
        "calls",
        "faults",
        "kept",
        "time",
        "note");
    var total = new Total();
    for (Promise promise : PROMISES) {
      if (promise.words().contains(only)) {
        row(promise, settings, total);
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

  private void row(Promise promise, RunSettings settings, Total total) throws Exception {
    long begun = System.nanoTime();
    PromiseResult result = promise.test(settings);
    out.printf(
        Locale.ROOT,
        "%-27s %9d %9d  %-6s %6.1f s  %s%n",
        promise.words(),
        result.calls(),
        result.faultsInAll(),
        result.isHeld() ? "held" : "BROKEN",
        (System.nanoTime() - begun) / 1e9,
        result.note());
    out.println("    " + result.faultsInDetail());
    if (!result.isHeld()) {
      explain(promise, settings, result);
    }
    total.add(result);
  }

  /** What is broken, how to see it again, and the shortest list of faults that shows it. */
  void explain(Promise promise, RunSettings settings, PromiseResult result) throws Exception {
    out.printf(
        Locale.ROOT,
        "  %d violations; again: mvn -q -ntp -Pchaos verify -Dseed=%d -Dcalls=%d -Dtransport=%s -Dpromise='%s'%n",
        result.violations().size(),
        settings.seed(),
        settings.creates(),
        settings.transport(),
        promise.words());
    result.violations().stream()
        .limit(MAX_VIOLATIONS_SHOWN)
        .forEach(violation -> out.println("  " + violation));
    List<InjectedFault> shortest = new FaultReduction(promise, settings).of(result);
    out.println(
        shortest.isEmpty()
            ? "  no list of faults reproduces it: it depends on timing, or on no call in particular"
            : "  shortest list of faults that reproduces it:");
    shortest.forEach(fault -> out.println("    " + fault));
  }

  /** The last line. */
  private static final class Total {
    private final long begun = System.nanoTime();
    private int promises;
    private int held;
    private long calls;
    private long faults;

    void add(PromiseResult result) {
      promises++;
      held += result.isHeld() ? 1 : 0;
      calls += result.calls();
      faults += result.faultsInAll();
    }

    double seconds() {
      return (System.nanoTime() - begun) / 1e9;
    }
  }
}
