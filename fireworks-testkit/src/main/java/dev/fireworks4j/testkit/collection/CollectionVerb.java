// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.http.ApiError;
import java.util.Map;

/** A custom POST method of a whole collection, e.g. {@code apiKeys:delete}. */
@FunctionalInterface
public interface CollectionVerb {
  /**
   * Runs it and returns the JSON answer.
   *
   * @throws ApiError if it may not be done
   */
  Map<String, ?> run(ResourceCall call);
}
