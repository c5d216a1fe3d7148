// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.Document;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A custom method of a resource, e.g. {@code POST ...:cancel}.
 *
 * @param httpMethod the only one that it answers to
 */
public record Verb(String httpMethod, VerbAction action) {

  /** What the method does. */
  @FunctionalInterface
  public interface VerbAction {
    /**
     * Does it and gives the JSON answer.
     *
     * @throws ApiError if it may not be done
     */
    Map<String, ? extends @Nullable Object> run(ResourceCall call, Document document);
  }
}
