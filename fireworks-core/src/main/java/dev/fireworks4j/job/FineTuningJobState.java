// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.KnownValues;

/**
 * The states of the legacy kind, {@link FineTuningJob}, whose words have no prefix.
 *
 * <p>They are {@link JobState}s and answer its questions, but equal none of its constants.
 */
public final class FineTuningJobState {
  private static final KnownValues KNOWN = new KnownValues();

  public static final JobState UNSPECIFIED = new JobState(KNOWN.add("STATE_UNSPECIFIED"));
  public static final JobState CREATING = new JobState(KNOWN.add("CREATING"));
  public static final JobState PENDING = new JobState(KNOWN.add("PENDING"));
  public static final JobState RUNNING = new JobState(KNOWN.add("RUNNING"));
  public static final JobState COMPLETED = new JobState(KNOWN.add("COMPLETED"));
  public static final JobState FAILED = new JobState(KNOWN.add("FAILED"));
  public static final JobState DELETING = new JobState(KNOWN.add("DELETING"));

  private FineTuningJobState() {}

  static boolean isKnown(String text) {
    return KNOWN.contains(text);
  }
}
