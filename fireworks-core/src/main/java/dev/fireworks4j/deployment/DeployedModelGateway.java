// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.gateway.AwaitGateway;
import dev.fireworks4j.gateway.CreateGateway;
import dev.fireworks4j.gateway.DeleteGateway;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.gateway.UpdateGateway;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;

/**
 * Models that are loaded on deployments, {@code accounts/{account}/deployedModels/{id}}: a create loads one, a delete
 * unloads it, which the service refuses while it is DEPLOYING.
 *
 * <p>The service makes the ids. A load is found again by its model and its deployment: after a lost answer, and by
 * {@code createIfAbsent} and {@code find}, which therefore need no id. One that is UNDEPLOYING does not count. Loading
 * a pair twice is a {@link dev.fireworks4j.error.ConflictException}.
 *
 * <p>A wait ends when the model is DEPLOYED, or fails when it is UNDEPLOYING or its status is not OK. Requests may
 * still be refused as not found for up to three minutes.
 */
public interface DeployedModelGateway
    extends ResourceGateway<DeployedModel>,
        CreateGateway<DeployedModel, CreateDeployedModel>,
        UpdateGateway<DeployedModel, UpdateDeployedModel>,
        DeleteGateway,
        AwaitGateway<DeployedModel> {

  /**
   * Waits until a loaded model answers: until it is DEPLOYED, then until its deployment is READY again and has a
   * replica, then until a question for one token is answered, as {@link DeploymentGateway#awaitServing} does. On a
   * deployment that merges the adapter that was loaded last, no question is sent before that, because the previous
   * adapter would answer.
   *
   * @return with the model string that answered
   * @throws dev.fireworks4j.error.NotFoundException if the loaded model was never there
   * @throws dev.fireworks4j.error.FireworksException if the service refuses to answer, such as with 401 or 412, or
   *     cannot be reached for too long
   */
  Outcome<ModelEndpoint> awaitServing(String deployedModel, Wait wait);
}
