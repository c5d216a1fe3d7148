// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.server.FaultEffect;
import java.util.ArrayList;
import java.util.List;

/**
 * Things that go wrong on demand. The first rule that fits a request and is not used up decides; a request that no rule
 * fits goes well. Safe for many threads.
 */
public final class Faults {
  private final List<FaultRule> rules = new ArrayList<>();

  Faults() {}

  /** A rule for the next request, whatever it is. Called twice, it makes rules for the next two. */
  public FaultRule next() {
    return on("*", "...").times(1);
  }

  /**
   * A rule for requests of one method and path.
   *
   * @param method e.g. {@code POST}, or {@code *} for any
   * @param path where {@code ...} stands for anything and {@code *} for one segment, e.g. {@code .../dpoJobs/*}
   */
  public synchronized FaultRule on(String method, String path) {
    var rule = new FaultRule(method, new PathPattern(path));
    rules.add(rule);
    return rule;
  }

  /** Everything goes well from now on. */
  public synchronized void clear() {
    rules.clear();
  }

  synchronized FaultEffect take(String method, String path) {
    for (FaultRule rule : rules) {
      if (rule.use(method, path)) {
        return rule.fault();
      }
    }
    return FaultEffect.NONE;
  }
}
