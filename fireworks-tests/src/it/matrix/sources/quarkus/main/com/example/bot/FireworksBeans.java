// SPDX-License-Identifier: Apache-2.0
package com.example.bot;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.inference.ChatGateway;
import dev.fireworks4j.job.DpoJobGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

// tag::cdi-producer
@ApplicationScoped
public class FireworksBeans {
  @Produces
  @ApplicationScoped
  Fireworks connect() {
    return Fireworks.connect();
  }

  void close(@Disposes Fireworks fireworks) {
    fireworks.close();
  }

  @Produces
  ChatGateway chat(Fireworks fireworks) {
    return fireworks.chat();
  }

  @Produces
  DpoJobGateway dpoJobs(Fireworks fireworks) {
    return fireworks.dpoJobs();
  }
}
// end::cdi-producer
