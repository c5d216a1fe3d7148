// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a create call sends. Besides {@link #id()}, the components that are keys of {@link #queryParameters()} or {@link
 * #besideResource()} are no fields of the resource's JSON.
 */
public interface CreateSpec extends RequestSpec {

  /** Id of the resource to be; null to have one made before the first attempt. */
  @Nullable String id();

  /** Components that travel in the query, by wire name; only those that are set. */
  default Map<String, String> queryParameters() {
    return Map.of();
  }

  /**
   * Components of a kind whose body wraps the resource (datasets, evaluation jobs) that stand beside the wrapped
   * resource instead of in it, by wire name; only those that are set.
   */
  default Map<String, Object> besideResource() {
    return Map.of();
  }
}
