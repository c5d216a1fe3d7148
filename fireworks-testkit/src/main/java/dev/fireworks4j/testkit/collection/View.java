// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.Document;
import java.util.Map;

/** What a request for a resource is answered with. */
@FunctionalInterface
public interface View {
  /**
   * The JSON object to send, once what a custom method does is done.
   *
   * @throws ApiError if it may not be done
   */
  Map<String, ?> of(ResourceCall call, Document document);
}
