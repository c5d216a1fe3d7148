// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.resource.Status;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resource as one look showed it, with what a wait needs to know of it.
 *
 * @param name full name
 * @param resource as the service sent it
 * @param state in the kind's own words, e.g. {@code JOB_STATE_RUNNING}
 * @param phase what the state means
 * @param status progress text, or the reason of a failure; null where the service left it out
 * @param percent 0 to 100; null for kinds that do not count
 */
public record Snapshot<R>(
    String name,
    R resource,
    String state,
    Phase phase,
    @Nullable Status status,
    @Nullable Integer percent) {

  public Snapshot {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(phase, "phase");
  }
}
