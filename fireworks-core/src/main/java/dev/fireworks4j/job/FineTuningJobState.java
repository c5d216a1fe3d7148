// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.KnownStates;
import dev.fireworks4j.resource.Phase;
import org.jspecify.annotations.Nullable;

/**
 * The states of the legacy kind, {@link FineTuningJob}, whose words have no prefix.
 *
 * <p>They are {@link JobState}s and answer its questions, but equal none of its constants.
 */
public final class FineTuningJobState {
  private static final KnownStates<JobState> KNOWN = new KnownStates<>(JobState::new);

  public static final JobState UNSPECIFIED = KNOWN.add("STATE_UNSPECIFIED", Phase.PENDING);
  public static final JobState CREATING = KNOWN.add("CREATING", Phase.PENDING);
  public static final JobState PENDING = KNOWN.add("PENDING", Phase.PENDING);
  public static final JobState RUNNING = KNOWN.add("RUNNING", Phase.ACTIVE);
  public static final JobState COMPLETED = KNOWN.add("COMPLETED", Phase.SUCCEEDED);
  public static final JobState FAILED = KNOWN.add("FAILED", Phase.FAILED);
  public static final JobState DELETING = KNOWN.add("DELETING", Phase.DELETING);

  private FineTuningJobState() {}

  static @Nullable Phase phase(String text) {
    return KNOWN.phase(text);
  }
}
