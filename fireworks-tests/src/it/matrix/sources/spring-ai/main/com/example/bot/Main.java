// SPDX-License-Identifier: Apache-2.0
package com.example.bot;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.testkit.FakeFireworks;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** Serves a tuned model beside a fake of its own, asks it with Spring AI, and prints the answer. */
@SpringBootApplication
public class Main {
  public static void main(String[] arguments) {
    try (var fake = FakeFireworks.start()) {
      String tuned = tunedModel(fake);
      fake.inference().on(tuned).answers("I am tone-3");
      var application =
          new SpringApplicationBuilder(Main.class)
              .initializers(context -> context.getBeanFactory().registerSingleton("fake", fake));
      String url = "--spring.ai.openai.base-url=" + fake.baseUri() + "/inference/v1";
      try (var context = application.run(url)) {
        System.out.println("result: " + context.getBean(SupportBot.class).ask(tuned, "Who are you?"));
      }
    }
  }

  private static String tunedModel(FakeFireworks fake) {
    var peft = Map.of("baseModel", "accounts/fireworks/models/qwen3-14b");
    var model =
        Map.of("name", "tone-3", "state", "READY", "kind", "HF_PEFT_ADDON", "peftDetails", peft);
    return fake.jobs().add("models", model);
  }

  /** In place of the starter's, so that its waits move the clock of the fake. */
  @Bean
  Fireworks fireworks(FakeFireworks fake) {
    return Fireworks.connect(fake.options());
  }
}
