// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.Document;

/** A kind's own work at one point of a shared operation. */
@FunctionalInterface
public interface Hook {
  /** Does nothing. */
  Hook NONE = (call, document) -> {};

  /**
   * Looks at the document or changes it.
   *
   * @throws ApiError if the operation is to fail
   */
  void run(ResourceCall call, Document document);

  /** This work, then another. */
  default Hook then(Hook next) {
    return (call, document) -> {
      run(call, document);
      next.run(call, document);
    };
  }
}
