// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.resource.CreateSpec;

/**
 * Jobs that tune a model: they can be created, cancelled and resumed.
 *
 * @param <J> the kind
 * @param <S> what a create sends
 */
public interface TuningJobGateway<J extends Job, S extends CreateSpec>
    extends CreatableJobGateway<J, S> {
  /**
   * Stops a job and keeps its record. Returns when the service has accepted the request: the state is {@link
   * JobState#CANCELLING} first, then {@link JobState#CANCELLED}. A job that has ended already is an {@link
   * dev.fireworks4j.error.ApiException}.
   */
  void cancel(String idOrName);

  /**
   * Resumes a failed, cancelled or paused job, or a completed trainer; it keeps its name. Never repeated after an
   * ambiguous failure, because a job that is resumed twice may run twice. A read right afterwards may still show the
   * old state.
   */
  J resume(String idOrName);
}
