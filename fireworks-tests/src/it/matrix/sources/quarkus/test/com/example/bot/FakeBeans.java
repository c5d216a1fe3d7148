// SPDX-License-Identifier: Apache-2.0
package com.example.bot;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.testkit.FakeFireworks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

// tag::cdi-fake
@Alternative
@Priority(1)
@ApplicationScoped
public class FakeBeans {
  @Produces
  @Singleton
  FakeFireworks start() {
    return FakeFireworks.start();
  }

  void stop(@Disposes FakeFireworks fake) {
    fake.close();
  }

  @Produces
  @ApplicationScoped
  Fireworks connect(FakeFireworks fake) {
    return fake.connect();
  }

  void close(@Disposes Fireworks fireworks) {
    fireworks.close();
  }
}
// end::cdi-fake
