// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.gateway.CreateGateway;
import dev.fireworks4j.resource.CreateSpec;

/**
 * Jobs of a kind that can be created: all but the legacy one.
 *
 * @param <J> the kind
 * @param <S> what a create sends
 */
public interface CreatableJobGateway<J extends Job, S extends CreateSpec>
    extends JobGateway<J>, CreateGateway<J, S> {}
