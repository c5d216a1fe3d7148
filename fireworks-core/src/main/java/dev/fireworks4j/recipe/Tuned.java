// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import dev.fireworks4j.job.Job;
import dev.fireworks4j.model.Model;
import java.util.Objects;

/**
 * Result of a recipe that tunes a model.
 *
 * @param job as it ended, completed or stopped early
 * @param model as it is when READY
 */
public record Tuned<J extends Job>(J job, Model model) {

  public Tuned {
    Objects.requireNonNull(job, "job");
    Objects.requireNonNull(model, "model");
  }
}
