// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;

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
}
