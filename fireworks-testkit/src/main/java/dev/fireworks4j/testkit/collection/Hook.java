// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.Document;

/** Work of one kind at a point of an operation that all kinds share. */
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
