// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.resource.CreateSpec;
import org.jspecify.annotations.Nullable;

/**
 * Jobs of a kind that is created with an id of the client's choice.
 *
 * @param <J> the kind
 * @param <S> what its creates send
 */
public interface CreatableJobGateway<J extends Job, S extends CreateSpec> extends JobGateway<J> {

  /**
   * Creates a job. Safe to repeat: the id is chosen before the first attempt, and a job that an earlier attempt of this
   * call made is returned as the result.
   *
   * @throws dev.fireworks4j.error.ConflictException if the id is taken by another job
   */
  J create(S spec);

  /**
   * Creates a job, or returns the one that has this id already, whoever made it and whatever became of it, if it is what is
   * asked for. Run it again after a crash, or in several processes: there will be one job. Secrets, {@code extraBody} and
   * {@code extraQuery} are not compared.
   *
   * @param spec must have an id
   * @throws dev.fireworks4j.error.InvalidRequestException if it has none
   * @throws dev.fireworks4j.error.ConflictException if the job of this id differs, with the names of the fields, or is
   *     deleted
   */
  J createIfAbsent(S spec);

  /** What {@link #createIfAbsent} would find, with the same errors; null if it would create a job. Creates nothing. */
  @Nullable J find(S spec);
}
