// SPDX-License-Identifier: Apache-2.0
package com.example.bot;

import dev.fireworks4j.inference.ChatGateway;
import dev.fireworks4j.inference.ChatRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

// tag::cdi-bean
@ApplicationScoped
public class SupportBot {
  @Inject ChatGateway chat;

  public String answer(String model, String question) {
    return chat.complete(ChatRequest.of(model, question)).text();
  }
}
// end::cdi-bean
