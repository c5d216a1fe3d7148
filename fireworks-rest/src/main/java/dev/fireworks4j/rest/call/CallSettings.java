// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.ResponseMetadata;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the calls of one view are made.
 *
 * @param silence longest silence within an attempt
 * @param headers of the user's own, for the service only
 * @param responses told about each successful answer; null for nobody
 * @param wakingLimit how long to wait for a deployment that starts; null for not at all
 */
public record CallSettings(
    Duration silence,
    RetryPolicy retry,
    Headers headers,
    @Nullable Consumer<? super ResponseMetadata> responses,
    @Nullable Duration wakingLimit) {

  /** These settings with somebody else who is told about each successful answer. */
  public CallSettings withResponses(Consumer<? super ResponseMetadata> listener) {
    return new CallSettings(silence, retry, headers, listener, wakingLimit);
  }
}
