// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deployment that a model is loaded on.
 *
 * @param name full name of the loading, {@code accounts/{account}/deployedModels/{id}}
 * @param deployment full name of the deployment
 * @param state how far it is
 * @param isDefault on the wire {@code default}: whether requests that name only the model go here
 * @param isPublic on the wire {@code public}: whether everybody may use it
 * @param extras members newer than this library, as plain values
 */
public record DeployedModelRef(
    @Nullable String name,
    @Nullable String deployment,
    @Nullable DeployedModelState state,
    @Nullable Boolean isDefault,
    @Nullable Boolean isPublic,
    Map<String, Object> extras) {

  public DeployedModelRef {
    extras = Copies.freeForm(extras);
  }
}
