// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.gateway.AwaitGateway;
import dev.fireworks4j.gateway.DeleteGateway;
import dev.fireworks4j.gateway.ResourceGateway;

/**
 * What can be done with jobs of every kind.
 *
 * <p>Deleting a job stops it if it runs; its output model and datasets stay. While the service is still deleting,
 * {@link #get} shows {@link JobState#DELETING} or a similar state.
 *
 * @param <J> the kind
 */
public interface JobGateway<J extends Job>
    extends ResourceGateway<J>, DeleteGateway, AwaitGateway<J> {}
