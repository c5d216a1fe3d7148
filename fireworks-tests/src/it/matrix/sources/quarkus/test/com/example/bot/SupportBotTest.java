// SPDX-License-Identifier: Apache-2.0
package com.example.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fireworks4j.testkit.FakeFireworks;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// tag::quarkus-test
@QuarkusTest
class SupportBotTest {
  @Inject FakeFireworks fake;
  @Inject SupportBot bot;

  @BeforeEach
  void reset() {
    fake.reset();
  }

  @Test
  void answers_after_a_rate_limit() {
    fake.inference().on("accounts/acme/models/tone-3").answers("Gladly!");
    fake.faults().on("POST", ".../chat/completions").status(429).times(1);

    assertEquals("Gladly!", bot.answer("accounts/acme/models/tone-3", "Will you help me?"));
  }
}
// end::quarkus-test
