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
  private static final KnownStates KNOWN = new KnownStates();

  public static final JobState UNSPECIFIED =
      new JobState(KNOWN.add("STATE_UNSPECIFIED", Phase.PENDING));
  public static final JobState CREATING = new JobState(KNOWN.add("CREATING", Phase.PENDING));
  public static final JobState PENDING = new JobState(KNOWN.add("PENDING", Phase.PENDING));
  public static final JobState RUNNING = new JobState(KNOWN.add("RUNNING", Phase.ACTIVE));
  public static final JobState COMPLETED = new JobState(KNOWN.add("COMPLETED", Phase.SUCCEEDED));
  public static final JobState FAILED = new JobState(KNOWN.add("FAILED", Phase.FAILED));
  public static final JobState DELETING = new JobState(KNOWN.add("DELETING", Phase.DELETING));

  private FineTuningJobState() {}

  static @Nullable Phase phase(String text) {
    return KNOWN.phase(text);
  }
}
