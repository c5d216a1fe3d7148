// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.gateway.VersionedGateway;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.session.Session;

/** A kind that only the service changes, with its versions. */
class RestVersionedGateway<R extends Resource, V extends Resource>
    extends RestGateway<R, CreateSpec, UpdateSpec> implements VersionedGateway<R, V> {
  private final ResourceType<V> versionType;

  RestVersionedGateway(Session session, ResourceType<R> type, Class<V> version) {
    super(session, type);
    this.versionType =
        ResourceType.of("versions", version)
            .below(type.collection())
            .listKey(type.singular() + "Versions")
            .withAliases();
  }

  @Override
  public ResourceGateway<V> versions(String idOrName) {
    requests.name(idOrName);
    return new RestGateway<>(session, versionType, idOrName);
  }
}
