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
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param dataset full name of the dataset of this step; required
 * @param outputModel name of the model that the step makes; required
 * @param extraBody members beside these, sent as given
 * @param extraQuery query parameters, sent as given
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

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static TrainStepBuilder builder() {
    return TrainStepBuilder.builder();
  }
}
