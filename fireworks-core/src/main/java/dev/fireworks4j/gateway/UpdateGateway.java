// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.gateway;

import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.UpdateSpec;

/**
 * Changes resources of a kind.
 *
 * @param <R> the kind
 * @param <U> what can be changed
 */
public interface UpdateGateway<R extends Resource, U extends UpdateSpec> {
  /** Changes the fields that are set, leaves the others as they are, and returns the resource afterwards. */
  R update(String idOrName, U changes);
}
