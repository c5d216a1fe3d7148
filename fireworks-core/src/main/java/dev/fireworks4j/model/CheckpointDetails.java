// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Precision;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Details of a base model.
 *
 * @param worldSize number of processes that its files are split for; 1 for Hugging Face files
 * @param checkpointFormat layout of its files
 * @param huggingfaceFiles names of its files
 * @param parameterCount number of parameters
 * @param moe whether it is a mixture of experts
 * @param tunable whether it can be tuned
 * @param modelType architecture, e.g. {@code llama}
 * @param supportsFireattention whether the faster attention can serve it
 * @param defaultPrecision precision of new deployments; set by the service
 * @param supportsMtp whether it predicts several tokens at a time
 */
@WithBuilder
public record CheckpointDetails(
    @Nullable Integer worldSize,
    @Nullable CheckpointFormat checkpointFormat,
    List<String> huggingfaceFiles,
    @Nullable Long parameterCount,
    @Nullable Boolean moe,
    @Nullable Boolean tunable,
    @Nullable String modelType,
    @Nullable Boolean supportsFireattention,
    @Nullable Precision defaultPrecision,
    @Nullable Boolean supportsMtp,
    Map<String, Object> extras) {

  public CheckpointDetails {
    huggingfaceFiles = Copies.list(huggingfaceFiles);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static CheckpointDetailsBuilder builder() {
    return CheckpointDetailsBuilder.builder();
  }
}
