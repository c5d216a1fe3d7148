// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.resource.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What jobs of every kind have in common. */
public interface Job {

  /** Full name, {@code accounts/{account}/{collection}/{id}}. */
  String name();

  /** Last segment of the name. */
  default String id() {
    return name().substring(name().lastIndexOf('/') + 1);
  }

  /** Current state; {@link JobState#UNSPECIFIED} where the service left it out. */
  JobState state();

  /** Progress text while the job runs, and the reason when it failed; null where the service left it out. */
  @Nullable Status status();

  /** When the job was created, by the service's clock. */
  @Nullable Instant createTime();

  /** A name for people, under 64 characters; null if it has none. */
  @Nullable String displayName();

  /** E-mail address of the user who created the job. */
  @Nullable String createdBy();
}
