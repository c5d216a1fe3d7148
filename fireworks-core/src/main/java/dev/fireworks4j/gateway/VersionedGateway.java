// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.gateway;

import dev.fireworks4j.resource.Resource;

/**
 * Resources of a kind that the service keeps versions of.
 *
 * @param <R> the kind
 * @param <V> a version of it
 */
public interface VersionedGateway<R extends Resource, V extends Resource>
    extends ResourceGateway<R> {

  /**
   * The versions of a resource.
   *
   * @param idOrName id or full name of the resource
   * @return its versions; the id {@code latest} is the newest one
   */
  ResourceGateway<V> versions(String idOrName);
}
