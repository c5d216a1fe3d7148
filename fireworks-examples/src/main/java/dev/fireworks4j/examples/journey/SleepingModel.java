// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;

/** A deployment that is scaled to zero, turned off, or was deleted after a week without requests. */
public final class SleepingModel {
  private SleepingModel() {}

  /** Asks, and waits until the deployment has started. */
  public static String ask(
      Fireworks fireworks, String deployment, String question, ProgressBar out) {
    // tag::sleeping-model
    var patient =
        fireworks.with(CallOptions.defaults().withWakingLimit(Duration.ofMinutes(15))).chat();
    try {
      return patient.complete(ChatRequest.of(deployment, question)).text();
    } catch (NotFoundException turnedOff) {
      Wait wait = Wait.atMost(Duration.ofMinutes(30)).withListener(out::onWait);
      String model = fireworks.serving().wake(deployment, wait).model();
      return patient.complete(ChatRequest.of(model, question)).text();
    }
    // end::sleeping-model
  }
}
