// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.gateway;

import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Creates resources of a kind whose id the client can choose.
 *
 * @param <R> the kind
 * @param <S> what a create sends
 */
public interface CreateGateway<R extends Resource, S extends CreateSpec> {
  /**
   * Creates a resource, once. The id is chosen before the first attempt, so a lost answer does not make a second one: a
   * resource that an earlier attempt of this call made is returned as the result.
   *
   * @throws dev.fireworks4j.error.ConflictException if the id is taken by another resource
   */
  R create(S spec);

  /**
   * Creates a resource, or returns the one that has this id already, in whatever state it is, if it agrees with the
   * spec. A program can be run again after a crash, or in several processes: there will be one resource. Credentials,
   * the contents of files, {@code extraBody} and {@code extraQuery} are not compared.
   *
   * @param spec must have an id
   * @throws dev.fireworks4j.error.InvalidRequestException if it has none
   * @throws dev.fireworks4j.error.ConflictException if the resource with this id differs (the message names the
   *     fields), or is deleted
   */
  R createIfAbsent(S spec);

  /**
   * Returns what {@link #createIfAbsent} would return, with the same errors; null if that would create a resource.
   * Creates nothing.
   */
  @Nullable R find(S spec);
}
