// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a create call sends.
 *
 * <p>The JSON body holds the implementing record's components under their own names, except those named below and those
 * that are keys of {@link #queryParameters()} or {@link #besideResource()}.
 */
public interface CreateSpec {

  /** Id of the resource to be; null to have one made before the first attempt. Not part of the body's fields. */
  @Nullable String id();

  /** Members put into the body beside the fields, as they are; for fields newer than this library. */
  Map<String, Object> extraBody();

  /** Query parameters put into the URL beside our own, as they are. */
  Map<String, String> extraQuery();

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
