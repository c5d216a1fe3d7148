// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.gateway.AwaitGateway;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.call.UserCall;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.waiting.Awaitable;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Kinds that take time to become ready. */
class RestAwaitableGateway<R extends Awaitable, S extends CreateSpec, U extends UpdateSpec>
    extends RestGateway<R, S, U> implements AwaitGateway<R> {

  RestAwaitableGateway(Session session, ResourceType<R> type) {
    super(session, type);
  }

  @Override
  public Outcome<R> await(String idOrName, Wait wait) {
    ResourceName name = requests.name(idOrName);
    return session.waiter().await(name.toString(), () -> look(name), wait);
  }

  @Override
  public CompletableFuture<Outcome<R>> awaitAsync(String idOrName, Wait wait) {
    ResourceName name = requests.name(idOrName);
    return session.waiter().awaitAsync(name.toString(), () -> look(name), wait);
  }

  R look(ResourceName name, UserCall call) {
    return session.run(requests.get(name, Map.of()), call);
  }

  R look(ResourceName name) {
    return session.run(requests.get(name, Map.of()));
  }
}
