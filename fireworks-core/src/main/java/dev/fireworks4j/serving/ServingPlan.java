// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.error.QuotaShortage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deployment that a recipe would use now; {@link #toString()} is for people.
 *
 * @param id the recipe's
 * @param deployment the existing one, or the one that would be created, with the shape, accelerators and precision that
 *     the service chose; null if there are problems
 * @param isThere whether an earlier run, or somebody else, made it
 * @param shortage the quota that is too small; null if none is
 * @param problems why it cannot run, each with what to do; empty if it can
 */
public record ServingPlan(
    String id,
    @Nullable Deployment deployment,
    boolean isThere,
    @Nullable QuotaShortage shortage,
    List<String> problems) {

  public ServingPlan {
    problems = List.copyOf(problems);
  }

  /** Whether it can run. */
  public boolean isRunnable() {
    return problems.isEmpty();
  }

  @Override
  public String toString() {
    var text = new StringBuilder("serving recipe ").append(id);
    if (deployment != null) {
      text.append("\n  ")
          .append(isThere ? "found " + deployment.state() : "planned")
          .append(": ")
          .append(deployment.name())
          .append("\n  hardware: ")
          .append(deployment.acceleratorCount())
          .append(" x ")
          .append(deployment.acceleratorType())
          .append(", ")
          .append(deployment.precision())
          .append("\n  shape: ")
          .append(deployment.deploymentShape());
    }
    problems.forEach(problem -> text.append("\n  problem: ").append(problem));
    return text.toString();
  }
}
