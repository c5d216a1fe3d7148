// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.wire.WireMarks.Reference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Details of an adapter: its base model and its shape.
 *
 * @param baseModel short id or full name of the model that it changes
 * @param r rank of the LoRA matrices
 * @param targetModules modules that have LoRA matrices, e.g. {@code q_proj}
 * @param baseModelType architecture of the base model
 * @param mergeAddonModelName adapter that is merged into the base model first
 */
public record PeftDetails(
    @Nullable @Reference("models") String baseModel,
    @Nullable Integer r,
    List<String> targetModules,
    @Nullable String baseModelType,
    @Nullable String mergeAddonModelName,
    Map<String, Object> extras) {

  public PeftDetails {
    targetModules = Copies.list(targetModules);
    extras = Copies.freeForm(extras);
  }
}
