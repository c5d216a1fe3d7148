// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import java.time.Duration;
import java.util.Locale;

/** Result of one run. */
final class RehearsalResult {
  private final String title;
  private final String transport;
  private int requests;
  private Duration passed = Duration.ZERO;
  private String outcome = "ok";

  RehearsalResult(String title, String transport) {
    this.title = title;
    this.transport = transport;
  }

  /** Requests that the journey sent, as the fake counted them, and the time that passed on the fake's clock. */
  void measured(int sent, Duration time) {
    requests = sent;
    passed = time;
  }

  void failed(Exception failure) {
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    outcome = "FAILED: " + failure.getClass().getSimpleName() + ": " + message;
  }

  boolean isOk() {
    return outcome.equals("ok");
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
        outcome);
  }
}
