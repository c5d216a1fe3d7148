// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource that takes time to become ready; a {@link Waiter} waits for it. */
public interface Awaitable extends Resource {

  /** State in the kind's own words; never null, its {@code UNSPECIFIED} where the service left it out. */
  OpenEnum state();

  /** What the state means. */
  Phase phase();

  /** Progress text while it is under way, and the reason when it failed; null where the service left it out. */
  @Nullable Status status();

  /** Progress, 0 to 100; null for kinds that do not count. */
  default @Nullable Integer percent() {
    return null;
  }

  /** Names of the resources that it reads, writes or starts from, as the service sent them; without nulls. */
  default List<String> references() {
    return List.of();
  }
}
