// SPDX-License-Identifier: Apache-2.0
package com.example;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.micrometer.FireworksMeters;
import dev.fireworks4j.micrometer.FireworksObservations;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.TreeSet;

/** Asks a model, meets a 404, and prints the meters of both. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var meters = new SimpleMeterRegistry();
    var observations = ObservationRegistry.create();
    observations
        .observationConfig()
        .observationHandler(new DefaultMeterObservationHandler(meters));
    // tag::observations
    var options =
        FireworksOptions.builder()
            .listener(FireworksObservations.of(observations))
            .listener(new FireworksMeters(meters))
            .build();
    // end::observations
    try (Fireworks fireworks = Fireworks.connect(options)) {
      fireworks.chat().complete(ChatRequest.of("accounts/fireworks/models/qwen3-8b", "Hi"));
      fireworks.dpoJobs().get("missing");
    } catch (NotFoundException e) {
      var names = new TreeSet<String>();
      for (Meter meter : meters.getMeters()) {
        names.add(meter.getId().getName());
      }
      names.forEach(System.out::println);
    }
  }
}
