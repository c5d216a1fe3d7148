// SPDX-License-Identifier: Apache-2.0
package com.example.tuning;

import dev.fireworks4j.inference.ChatGateway;
import dev.fireworks4j.inference.ChatRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AskController {
  private final ChatGateway chat;
  private final String model;

  AskController(ChatGateway chat, @Value("${ask.model}") String model) {
    this.chat = chat;
    this.model = model;
  }

  @GetMapping("/ask")
  String ask(@RequestParam("question") String question) {
    return chat.complete(ChatRequest.of(model, question)).text();
  }
}
