// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.util.concurrent.CompletableFuture;

/**
 * Models, {@code accounts/{account}/models/{id}}. Public ones belong to another account: {@code
 * fireworks.account("fireworks").models()}.
 *
 * <p>A {@code String model} is a short id or a full name; anything else, and a full name of another account or kind, is an
 * {@link IllegalArgumentException} before any request. Calls block until the answer is there or their deadline is over, and
 * throw a subclass of {@link dev.fireworks4j.error.FireworksException}. Safe for use by many threads.
 */
public interface ModelGateway {

  /** All models of the account, in the service's order; no request is made before the first item is asked for. */
  Paginator<Model> list();

  /** The models that a query asks for, from its page token on. A read mask always brings the name too. */
  Paginator<Model> list(ListQuery query);

  /**
   * One model with all its fields.
   *
   * @throws dev.fireworks4j.error.NotFoundException if it is missing or not visible to the key
   */
  Model get(String model);

  /** One model with only the fields of the mask, and its name; the others read as if the service had left them out. */
  Model get(String model, FieldMask mask);

  /** Deletes a model with its weights. */
  void delete(String model);

  /**
   * Blocks until a model is {@link ModelState#READY}, has a status that is not OK, is deleted, or a limit of the wait has
   * passed. Waits as {@link dev.fireworks4j.job.JobGateway#await} does.
   *
   * @throws dev.fireworks4j.error.NotFoundException if the model was never there
   */
  Outcome<Model> await(String model, Wait wait);

  /** The same wait without a thread of its own; cancelling the future ends it. */
  CompletableFuture<Outcome<Model>> awaitAsync(String model, Wait wait);
}
