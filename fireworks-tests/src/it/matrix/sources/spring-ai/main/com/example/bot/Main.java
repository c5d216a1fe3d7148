// SPDX-License-Identifier: Apache-2.0
package com.example.bot;

import dev.fireworks4j.testkit.FakeFireworks;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Serves a tuned model beside a fake of its own, asks it with Spring AI, and prints the answer. */
@SpringBootApplication
public class Main {
  public static void main(String[] arguments) {
    try (var fake = FakeFireworks.builder().speed(1_000_000).start()) {
      var peft = Map.of("baseModel", "accounts/fireworks/models/qwen3-14b");
      String tuned =
          fake.jobs()
              .add(
                  "models",
                  Map.of("name", "tone-3", "state", "READY", "kind", "HF_PEFT_ADDON", "peftDetails", peft));
      fake.inference().on(tuned).answers("I am tone-3");
      try (var context =
          SpringApplication.run(
              Main.class,
              "--fireworks.base-url=" + fake.baseUri(),
              "--spring.ai.openai.base-url=" + fake.baseUri() + "/inference/v1")) {
        System.out.println("result: " + context.getBean(SupportBot.class).ask(tuned, "Who are you?"));
      }
    }
  }
}
