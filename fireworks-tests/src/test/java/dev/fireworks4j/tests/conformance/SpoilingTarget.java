// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A side that gives some requests another answer than it would. */
final class SpoilingTarget implements CheckTarget {
  private final CheckTarget target;
  private final Predicate<CheckRequest> spoils;
  private final UnaryOperator<ObservedAnswer> change;

  SpoilingTarget(
      CheckTarget target, Predicate<CheckRequest> spoils, UnaryOperator<ObservedAnswer> change) {
    this.target = target;
    this.spoils = spoils;
    this.change = change;
  }

  @Override
  public ObservedAnswer send(CheckRequest request) throws IOException {
    ObservedAnswer answer = target.send(request);
    return spoils.test(request) ? change.apply(answer) : answer;
  }

  @Override
  public void pause(Duration duration) {
    target.pause(duration);
  }

  @Override
  public Set<CheckCost> allowed() {
    return target.allowed();
  }

  @Override
  public Map<String, String> variables() {
    return target.variables();
  }
}
