// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.server.FaultEffect;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Faults on demand. The first rule that matches a request and is not used up applies; a request without such a rule is
 * answered normally. Safe for many threads.
 */
public final class Faults {
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "*");

  private final InstantSource clock;
  private final List<FaultRule> rules = new ArrayList<>();

  Faults(InstantSource clock) {
    this.clock = clock;
  }

  /** A rule for the next request of any kind. Called twice, it makes rules for the next two. */
  public FaultRule next() {
    return on("*", "...").times(1);
  }

  /**
   * A rule for requests of one method and path.
   *
   * @param method e.g. {@code POST}, or {@code *} for any
   * @param path where {@code ...} stands for anything and {@code *} for anything within one segment, e.g. {@code
   *     .../dpoJobs/*}
   * @throws IllegalArgumentException if no request that the fake serves can match
   */
  public synchronized FaultRule on(String method, String path) {
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException(
          "method: \"" + method + "\" is not a method of the service; use one of " + METHODS);
    }
    var pattern = new PathPattern(path);
    ServedPaths.check(method, pattern);
    var rule = new FaultRule(method, pattern, clock.instant());
    rules.add(rule);
    return rule;
  }

  /**
   * As {@link #on(String, String)}, with all settings made before the rule applies to any request.
   *
   * @throws IllegalArgumentException if no request can match, or thrown by the settings; then there is no rule
   */
  public synchronized FaultRule on(String method, String path, UnaryOperator<FaultRule> settings) {
    FaultRule rule = on(method, path);
    try {
      return settings.apply(rule);
    } catch (RuntimeException e) {
      rules.remove(rule);
      throw e;
    }
  }

  /** All rules in the order in which they are tried, the used ones too. */
  public synchronized List<FaultRule> all() {
    return List.copyOf(rules);
  }

  /** Removes all rules. */
  public synchronized void clear() {
    rules.clear();
  }

  /** The rules that never applied, or not as often as {@link FaultRule#times} says; empty if all were used. */
  public synchronized List<FaultRule> unused() {
    return rules.stream().filter(FaultRule::isUnused).toList();
  }

  synchronized FaultEffect take(String method, String path) {
    for (FaultRule rule : rules) {
      if (rule.use(method, path, clock.instant())) {
        return rule.fault(path);
      }
    }
    return FaultEffect.NONE;
  }
}
