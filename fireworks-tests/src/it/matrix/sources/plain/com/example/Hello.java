// SPDX-License-Identifier: Apache-2.0
package com.example;

// tag::hello
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.inference.ChatRequest;

public class Hello {
  public static void main(String[] arguments) {
    try (Fireworks fireworks = Fireworks.connect()) {
      var question =
          ChatRequest.of("accounts/fireworks/models/qwen3-8b", "What is a LoRA adapter?");
      System.out.println(fireworks.chat().complete(question).text());
    }
  }
}
// end::hello
