// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of one run.
 *
 * @param requests that the journey sent, as the fake counted them
 * @param passed on the fake's clock during the journey
 * @param problem what went wrong; null if nothing did
 */
record Result(
    String title, String transport, int requests, Duration passed, @Nullable String problem) {

  boolean isOk() {
    return problem == null;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-40s %-6s %4d requests %2d:%02d:%02d  %s",
        title,
        transport,
        requests,
        passed.toHours(),
        passed.toMinutesPart(),
        passed.toSecondsPart(),
        problem == null ? "ok" : "FAILED: " + problem);
  }
}
