// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.waiting.Awaitable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What jobs of every kind have in common. The name is {@code accounts/{account}/{collection}/{id}}. */
public interface Job extends Awaitable {

  /** Current state; {@link JobState#UNSPECIFIED} where the service left it out. */
  @Override
  JobState state();

  /** The kind: the collection in its name, e.g. {@code dpoJobs}; empty if the name has none. */
  default String kind() {
    return Objects.requireNonNullElse(ResourceName.collectionOf(name()), "");
  }

  /** When it ended, by the service's clock; null before that, and for kinds that do not say. */
  default @Nullable Instant completedTime() {
    return null;
  }

  /** A name for people, under 64 characters; null without one. */
  @Nullable String displayName();

  /** E-mail address of the user who created the job. */
  @Nullable String createdBy();

  /** How far it is; null before the first report, and for kinds that do not report. */
  default @Nullable JobProgress jobProgress() {
    return null;
  }

  /** The trainer's log; null for kinds without one, and where the account may not read it. */
  default @Nullable SignedUrl trainerLogsSignedUrl() {
    return null;
  }

  @Override
  default Phase phase() {
    return state().phase();
  }

  @Override
  default @Nullable Integer percent() {
    JobProgress progress = jobProgress();
    return progress == null ? null : progress.percent();
  }
}
