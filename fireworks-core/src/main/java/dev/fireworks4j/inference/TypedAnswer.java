// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import java.util.Objects;

/**
 * An answer as an instance of a record.
 *
 * @param value what the model answered
 * @param completion the answer that it was read from, with usage and metadata
 */
public record TypedAnswer<T>(T value, ChatCompletion completion) {

  public TypedAnswer {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(completion, "completion");
  }
}
