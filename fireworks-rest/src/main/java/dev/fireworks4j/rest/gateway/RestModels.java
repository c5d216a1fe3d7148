// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.model.Model;
import dev.fireworks4j.model.ModelGateway;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.UpdateSpec;

final class RestModels extends RestAwaitableGateway<Model, CreateSpec, UpdateSpec>
    implements ModelGateway {
  private static final ResourceType<Model> TYPE = ResourceType.of("models", Model.class);

  RestModels(Session session) {
    super(session, TYPE);
  }
}
