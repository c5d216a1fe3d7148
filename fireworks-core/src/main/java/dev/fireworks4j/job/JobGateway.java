// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.util.concurrent.CompletableFuture;

/**
 * What can be done with jobs of every kind.
 *
 * <p>A {@code String job} is a short id ({@code my-job}) or a full name ({@code
 * accounts/acme/dpoJobs/my-job}); anything
 * else, and a full name of another account or kind, is an {@link IllegalArgumentException} before
 * any request. Calls block until the answer is there or their deadline is over, and throw a subclass
 * of {@link dev.fireworks4j.error.FireworksException}: {@link
 * dev.fireworks4j.error.NotFoundException} where the job is missing or not visible to the key. Safe
 * for use by many threads.
 *
 * @param <J> the kind
 */
public interface JobGateway<J extends Job> {

  /** All jobs of the account, in the service's order; no request is made before the first item is asked for. */
  Paginator<J> list();

  /** The jobs that a query asks for, from its page token on. A read mask always brings the name too. */
  Paginator<J> list(ListQuery query);

  /** One job with all its fields. */
  J get(String job);

  /** One job with only the fields of the mask, and its name; the others read as if the service had left them out. */
  J get(String job, FieldMask mask);

  /**
   * Deletes a job, stopping it if it runs. Its output model and datasets stay. The service goes on deleting after this
   * call returns: for a while {@link #get} shows {@link JobState#DELETING} or its kin.
   */
  void delete(String job);

  /**
   * Blocks until a job has come to an end or a limit of the wait has passed. Needs nothing but the name, so a wait can be
   * taken up again in another process. Bears outages, states that go backwards, states it does not know, and the stale
   * answers that follow a create or a resume; see {@link Wait}.
   *
   * @throws dev.fireworks4j.error.NotFoundException if the job was never there; a bit later than other calls
   * @throws dev.fireworks4j.error.FireworksException if the service refuses to be asked, or is out of reach for too long
   */
  Outcome<J> await(String job, Wait wait);

  /**
   * The same wait without a thread of its own. The future fails with what {@link #await} throws; cancelling it ends the
   * wait and leaves the job alone. A name that cannot be right is an {@link IllegalArgumentException} at once.
   */
  CompletableFuture<Outcome<J>> awaitAsync(String job, Wait wait);
}
