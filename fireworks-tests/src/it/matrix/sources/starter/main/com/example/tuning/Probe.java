// SPDX-License-Identifier: Apache-2.0
package com.example.tuning;

import dev.fireworks4j.Fireworks;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Uses the application once as its users would, prints what came of it and stops it. Asks for {@code probe} when it
 * runs, because conditions are decided when the application is processed ahead of time.
 */
@Component
class Probe {
  private final HttpClient http = HttpClient.newHttpClient();
  private final NightlyTuning tuning;
  private final Fireworks research;

  Probe(NightlyTuning tuning, @Qualifier("research") Fireworks research) {
    this.tuning = tuning;
    this.research = research;
  }

  @EventListener
  public void use(ApplicationReadyEvent ready) throws Exception {
    var context = ready.getApplicationContext();
    if (!context.getEnvironment().containsProperty("probe")) {
      return;
    }
    String base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    print("tuned in " + tuning.tune().name().split("/")[1] + ", research in " + research.account());
    print("answer: " + get(base + "/ask?question=hello"));
    print("health: " + get(base + "/actuator/health/fireworks").replaceAll(".*?\"status\":\"(\\w+)\".*", "$1"));
    print("calls: " + get(base + "/actuator/metrics/fireworks.client.call?tag=operation:chat.complete")
        .replaceAll(".*\"COUNT\",\"value\":([\\d.]+).*", "$1"));
    context.close();
  }

  private String get(String uri) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString()).body();
  }

  private static void print(String line) {
    System.out.println("result: " + line);
  }
}
