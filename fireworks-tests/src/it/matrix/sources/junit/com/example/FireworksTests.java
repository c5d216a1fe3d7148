// SPDX-License-Identifier: Apache-2.0
package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A user's tests, each with a fake of its own. Remembers where the fakes were. */
@FireworksTest
class FireworksTests {
  static final Set<URI> FAKES = ConcurrentHashMap.newKeySet();

  @Test
  void calls_the_fake(Fireworks fireworks, FakeFireworks fake) {
    FAKES.add(fake.baseUri());
    fireworks.datasets().create(CreateDataset.builder().id("prefs").exampleCount(3L).build());
    assertEquals(1, fireworks.datasets().list().stream().count());
  }

  @RepeatedTest(3)
  void starts_empty(Fireworks fireworks, FakeFireworks fake) {
    FAKES.add(fake.baseUri());
    assertEquals(0, fireworks.datasets().list().stream().count());
  }
}
