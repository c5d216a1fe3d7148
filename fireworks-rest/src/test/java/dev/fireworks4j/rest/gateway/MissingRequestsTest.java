// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.rest.Client;
import dev.fireworks4j.rest.ScriptedTransport;
import dev.fireworks4j.rest.VirtualTime;
import org.junit.jupiter.api.Test;

class MissingRequestsTest {
  private final Fireworks fireworks = Client.of(new ScriptedTransport(), new VirtualTime());

  @Test
  void are_named_as_the_parameter() {
    assertThatNullPointerException()
        .isThrownBy(() -> fireworks.rlorTrainerJobs().executeTrainStep("j", null))
        .withMessage("step");
    assertThatNullPointerException()
        .isThrownBy(() -> fireworks.models().importFrom("m", null))
        .withMessage("source");
    assertThatNullPointerException()
        .isThrownBy(() -> fireworks.models().prepare("m", null))
        .withMessage("preparation");
  }
}
