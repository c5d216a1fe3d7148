// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.deployment.CreateDeployedModel;
import dev.fireworks4j.deployment.DeployedModel;
import dev.fireworks4j.deployment.DeployedModelGateway;
import dev.fireworks4j.deployment.DeployedModelState;
import dev.fireworks4j.deployment.ModelEndpoint;
import dev.fireworks4j.deployment.UpdateDeployedModel;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;

final class RestDeployedModels
    extends RestAwaitableGateway<DeployedModel, CreateDeployedModel, UpdateDeployedModel>
    implements DeployedModelGateway {
  private static final ResourceType<DeployedModel> TYPE =
      ResourceType.of("deployedModels", DeployedModel.class)
          .idByServer(RestDeployedModels::isTheLoadOf);

  RestDeployedModels(Session session) {
    super(session, TYPE);
  }

  @Override
  public Outcome<ModelEndpoint> awaitServing(String deployedModel, Wait wait) {
    ResourceName name = requests.name(deployedModel);
    var poll = new ServingPoll(session, wait);
    return session.waiter().await(name.toString(), () -> poll.deployedModel(name), wait);
  }

  /**
   * Whether a loaded model has the model and deployment of the spec; other fields may have changed since. Not one that
   * is being unloaded, or whose load failed: its record stays for a while beside that of the next load.
   */
  private static boolean isTheLoadOf(CreateSpec spec, DeployedModel stored) {
    if (stored.state().equals(DeployedModelState.UNDEPLOYING)) {
      return false;
    }
    var wanted = (CreateDeployedModel) spec;
    String account = ResourceName.parse(stored.name()).account();
    var pair =
        CreateDeployedModel.builder().model(wanted.model()).deployment(wanted.deployment()).build();
    return new CreateComparison(account).differences(pair, stored).isEmpty();
  }
}
