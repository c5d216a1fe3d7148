// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import dev.fireworks4j.testkit.FakeFireworks;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Checks the known facts on the service and on the fake, and prints where the two differ. Without the environment
 * variable {@code FIREWORKS_API_KEY} only the fake is checked.
 */
public final class Conformance {
  private final PrintStream out;
  private final String key;
  private final Consumer<Duration> clock;

  /** {@code clock} is used to wait for the service. */
  Conformance(PrintStream out, String key, Consumer<Duration> clock) {
    this.out = out;
    this.key = key;
    this.clock = clock;
  }

  /**
   * The argument may name, with commas, {@code changes}, to create datasets of three rows and a job on the service and
   * to remove them again, and {@code tokens}, to ask a model for a few tokens there. The exit code is 1 if a check
   * fails or differs.
   */
  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    String key = environment.getOrDefault("FIREWORKS_API_KEY", "");
    String url = environment.getOrDefault("FIREWORKS_BASE_URL", "https://api.fireworks.ai");
    var conformance = new Conformance(System.out, key, Conformance::sleep);
    System.exit(conformance.exitCode(url, String.join(",", arguments)));
  }

  /** 0 if all is well, 1 if not. Errors are printed without the key. */
  int exitCode(String url, String words) {
    try {
      return run(URI.create(url), allowed(words)) ? 0 : 1;
    } catch (RuntimeException e) {
      var trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      print(trace.toString());
      return 1;
    }
  }

  /** What an argument allows on the service besides reads. */
  static Set<CheckCost> allowed(String words) {
    var allowed = EnumSet.of(CheckCost.READS);
    for (String word : words.split("[ ,]+", -1)) {
      switch (word) {
        case "" -> {}
        case "changes" -> allowed.add(CheckCost.CHANGES);
        case "tokens" -> allowed.add(CheckCost.TOKENS);
        default ->
            throw new IllegalArgumentException(
                "allow: \"" + word + "\" is unknown; use changes, tokens, or both with a comma");
      }
    }
    return allowed;
  }

  /** Runs and prints all checks; true if none fails or differs. */
  boolean run(URI url, Set<CheckCost> allowed) {
    List<ServiceCheck> checks = CheckReader.all();
    // The same on both sides, so that names do not differ.
    String id = newId();
    Map<ServiceCheck, CheckResult> real = Map.of();
    if (!key.isEmpty()) {
      real = results(named(new HttpTarget(url, key, allowed, clock), id), checks);
    }
    try (FakeFireworks fake = SeededFake.start()) {
      var table = new ConformanceTable(real, results(named(SeededFake.target(fake), id), checks));
      table.lines().forEach(this::print);
      return table.isClean();
    }
  }

  private Map<ServiceCheck, CheckResult> results(CheckTarget target, List<ServiceCheck> checks) {
    var run = new CheckRun(target, path -> print("left behind, remove it by hand: " + path));
    var interrupted = new Thread(run::close, "conformance-clean-up");
    Runtime.getRuntime().addShutdownHook(interrupted);
    try (run) {
      return run.run(checks);
    } finally {
      forget(interrupted);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending, and the hook removes what is left.
    }
  }

  /** An id for what a run creates. */
  static String newId() {
    return "fw4j-conformance-"
        + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 44), 36);
  }

  /** With the variables of the tables: an id, and a model that is served without a deployment. */
  static HttpTarget named(HttpTarget target, String id) {
    return target.with("id", id).with("base", "accounts/fireworks/models/qwen3-8b");
  }

  private void print(String line) {
    out.println(key.isEmpty() ? line : line.replace(key, "***"));
  }

  private static void sleep(Duration duration) {
    LockSupport.parkNanos(duration.toNanos());
  }
}
