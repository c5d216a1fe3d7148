// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.RequestSpec;
import java.util.Map;

/**
 * One step of a trainer.
 *
 * @param dataset full name of the dataset of this step; required
 * @param outputModel name of the model that the step makes; required
 */
@WithBuilder
public record TrainStep(
    String dataset,
    String outputModel,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements RequestSpec {

  public TrainStep {
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new Problems("TrainStep")
        .required("dataset", dataset)
        .required("outputModel", outputModel)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static TrainStepBuilder builder() {
    return TrainStepBuilder.builder();
  }
}
