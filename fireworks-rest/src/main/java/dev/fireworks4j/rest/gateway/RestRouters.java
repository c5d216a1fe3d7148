// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.router.CreateRouter;
import dev.fireworks4j.router.Router;
import dev.fireworks4j.router.RouterGateway;
import dev.fireworks4j.router.UpdateRouter;

final class RestRouters extends RestAwaitableGateway<Router, CreateRouter, UpdateRouter>
    implements RouterGateway {
  private static final ResourceType<Router> TYPE =
      ResourceType.of("routers", Router.class).namedInUpdates();

  RestRouters(Session session) {
    super(session, TYPE);
  }
}
