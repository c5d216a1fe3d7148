// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

/**
 * Asks models in one of the forms of the service.
 *
 * @param <Q> the question
 * @param <E> a piece of a streamed answer
 * @param <A> the whole answer
 */
public interface InferenceGateway<Q extends InferenceRequest, E, A extends InferenceAnswer<A>> {

  /**
   * Asks, and waits for the whole answer. The request is repeated after a failure that may pass; a model may then
   * answer twice, and both answers are billed.
   *
   * @throws dev.fireworks4j.error.NotFoundException if the model is unknown, not visible, or not deployed
   * @throws dev.fireworks4j.error.ScalingUpException if its deployment has no replica; the request starts one
   * @throws dev.fireworks4j.error.RateLimitedException if there are too many requests or tokens
   */
  A complete(Q request);

  /**
   * Asks, and gives the answer as it is written. Blocks until the first piece is there; until then failures are treated
   * as those of {@link #complete}.
   *
   * @throws dev.fireworks4j.error.NotFoundException if the model is unknown, not visible, or not deployed
   * @throws dev.fireworks4j.error.ScalingUpException if its deployment has no replica; the request starts one
   * @throws dev.fireworks4j.error.RateLimitedException if there are too many requests or tokens
   */
  AnswerStream<E, A> stream(Q request);
}
