// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import java.util.Locale;

/** A job in one line. */
final class JobLine {
  private JobLine() {}

  static String of(DpoJob job) {
    return String.format(Locale.ROOT, "%-24s %s", job.id(), word(job.state()));
  }

  /** The state without the prefix that all states share. */
  static String word(JobState state) {
    return state.value().replace("JOB_STATE_", "");
  }
}
