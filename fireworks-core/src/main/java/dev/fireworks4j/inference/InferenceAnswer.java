// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.transport.ResponseMetadata;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a model.
 *
 * @param <A> the answer's own type
 */
public interface InferenceAnswer<A> {

  /** Request id, headers (rate limits and timings among them) and attempts; null where the answer was made by hand. */
  @Nullable ResponseMetadata metadata();

  /** The same answer with other metadata. */
  A with(ResponseMetadata metadata);
}
