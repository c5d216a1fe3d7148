// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.resource.Precision;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a base model is.
 *
 * @param worldSize accelerators of one replica
 * @param checkpointFormat how the weights are stored
 * @param huggingfaceFiles files that came from Hugging Face
 * @param parameterCount number of parameters; sets the price
 * @param moe whether it is a mixture of experts
 * @param tunable stale: ask {@link Model#supervisedLoraTunable()} and its kin
 * @param modelType architecture, in the words of Hugging Face
 * @param supportsFireattention whether it is served with FireAttention
 * @param defaultPrecision how it is served unless told otherwise
 * @param supportsMtp whether it predicts several tokens at once
 * @param extras members newer than this library, as plain values
 */
public record BaseModelDetails(
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

  public BaseModelDetails {
    huggingfaceFiles = Copies.list(huggingfaceFiles);
    extras = Copies.freeForm(extras);
  }
}
