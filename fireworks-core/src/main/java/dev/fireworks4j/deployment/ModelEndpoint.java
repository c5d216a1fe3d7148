// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.waiting.Awaitable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a model answers, or will: a deployment, or a model that is loaded on one. Made by this library from the
 * service's resources and the answer to a short question.
 *
 * @param name full name of the deployment or of the loaded model
 * @param model the model string that answered, for requests; empty until one did
 * @param state that of the resource until it is ready, then {@code PROBING}, {@code SCALING_UP} while a deployment
 *     starts its first replica, and {@code SERVING}
 * @param phase what the state means; a success only once a question was answered
 * @param status the answer to the last question, or why the resource failed; null if neither is known
 * @param deployment as it was read last; null as long as a model is being loaded on it
 * @param deployedModel the loaded model as it was read last; null where the deployment itself is asked
 */
@WithBuilder
public record ModelEndpoint(
    String name,
    String model,
    OpenEnum state,
    Phase phase,
    @Nullable Status status,
    @Nullable Deployment deployment,
    @Nullable DeployedModel deployedModel)
    implements Awaitable {

  public ModelEndpoint {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(phase, "phase");
  }

  /** That of the loaded model, or else of the deployment. */
  @Override
  public @Nullable Instant createTime() {
    if (deployedModel != null) {
      return deployedModel.createTime();
    }
    return deployment == null ? null : deployment.createTime();
  }

  /** Empty: the extras of its resources are in {@code deployment} and {@code deployedModel}. */
  @Override
  public Map<String, Object> extras() {
    return Map.of();
  }
}
