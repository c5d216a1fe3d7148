// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.error.FireworksException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended. More components may come.
 *
 * @param elapsed from its start, waits between attempts included; for a stream up to the end of the stream
 * @param failure null if it succeeded. A 404 is no failure where it is the answer that was asked for: to a look at
 *     whether something is there, and to a poll
 * @param httpStatus of the last answer; null if there was none
 * @param attempts requests that were made
 * @param serverRequestId the last id that the server gave; null if it gave none. As sent by the server, without
 *     credentials
 * @param sentBytes bytes of all request bodies
 * @param receivedBytes bytes of all answers' bodies, as they came over the network
 * @param isClosedEarly true if the user closed a stream before its end
 * @param inference null for everything but questions to models, and where no answer came
 */
public record CallEnd(
    Duration elapsed,
    @Nullable FireworksException failure,
    @Nullable Integer httpStatus,
    int attempts,
    @Nullable String serverRequestId,
    long sentBytes,
    long receivedBytes,
    boolean isClosedEarly,
    @Nullable Inference inference) {

  /**
   * What is known of a model's answer, without its contents.
   *
   * @param model the model that answered; null where the service does not say
   * @param inputTokens tokens of the question, cached ones included; null where the service does not say
   * @param cachedTokens those of them that came from the cache
   * @param outputTokens tokens of the answer; null where the service does not say
   * @param firstChunk from the start of the call to the first event of a stream; null for an answer that came whole
   */
  public record Inference(
      @Nullable String model,
      @Nullable Long inputTokens,
      long cachedTokens,
      @Nullable Long outputTokens,
      @Nullable Duration firstChunk) {}
}
