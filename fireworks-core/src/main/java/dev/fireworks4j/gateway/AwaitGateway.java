// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.gateway;

import dev.fireworks4j.waiting.Awaitable;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.util.concurrent.CompletableFuture;

/**
 * Waits for resources of a kind until they are done: a job has ended, a dataset or a model is ready or has failed.
 *
 * @param <R> the kind
 */
public interface AwaitGateway<R extends Awaitable> {
  /**
   * Blocks until a resource is done, is deleted, or a limit of the wait has passed. Needs only the name, so another
   * process can wait again. Tolerates temporary failures, states that move backwards, unknown states, and the outdated
   * answers that follow a create or a resume; see {@link Wait}.
   *
   * @throws dev.fireworks4j.error.NotFoundException if the resource was never there; thrown only after
   *     {@link Wait#missingGrace()}
   * @throws dev.fireworks4j.error.FireworksException if the service refuses to answer, or cannot be reached for too
   *     long
   */
  Outcome<R> await(String idOrName, Wait wait);

  /**
   * The same wait without blocking a thread. The future fails with what {@link #await} throws; cancelling it ends the
   * wait and does not touch the resource. A malformed name is an {@link IllegalArgumentException} at once.
   */
  CompletableFuture<Outcome<R>> awaitAsync(String idOrName, Wait wait);
}
