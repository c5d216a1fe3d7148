// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Questions to the fake, over HTTP. */
abstract class InferenceFixture {
  static final String CHAT = "/inference/v1/chat/completions";
  static final String QWEN = "accounts/fireworks/models/qwen3-8b";
  static final String TUNED = "accounts/acme/models/tuned";
  static final String DEPLOYMENT = "accounts/acme/deployments/d1";

  final FakeFireworks fake = FakeFireworks.start();
  final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  HttpResponse<String> ask(String model, String more) {
    return wire.send(
        "POST",
        CHAT,
        "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello, world!\"}]%s}"
            .formatted(model, more));
  }

  Map<?, ?> choice(String model, String more) {
    List<?> choices = (List<?>) Wire.json(ask(model, more)).get("choices");
    return (Map<?, ?>) choices.get(0);
  }

  Map<?, ?> message(String model, String more) {
    return (Map<?, ?>) choice(model, more).get("message");
  }

  void deploy(String base) {
    wire.post(
        Wire.ACME + "/deployments?deploymentId=d1",
        "{\"baseModel\":\"%s\",\"acceleratorType\":\"NVIDIA_H100_80GB\",\"enableAddons\":true}"
            .formatted(base));
    fake.clock().advance(Duration.ofMinutes(10));
  }

  void addTuned() {
    fake.jobs().add("models", Map.of("name", "tuned", "kind", "HF_PEFT_ADDON", "state", "READY"));
  }
}
