// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.resource.ResourceName;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A wait as listeners see it.
 *
 * @param kind the collection of what is waited for, e.g. {@code dpoJobs}; {@code resources} for several kinds
 * @param verb {@code await}, or {@code awaitAll} for many
 * @param resource full name; null for many
 * @param resources how many are waited for
 * @param limit of the whole wait
 */
public record WaitStart(
    String kind, String verb, @Nullable String resource, int resources, Duration limit) {

  /** Kind and verb, e.g. {@code dpoJobs.await}. */
  public String name() {
    return kind + "." + verb;
  }

  static WaitStart of(String resource, Wait wait) {
    String kind = Objects.requireNonNullElse(ResourceName.collectionOf(resource), "resources");
    return new WaitStart(kind, "await", resource, 1, wait.limit());
  }
}
