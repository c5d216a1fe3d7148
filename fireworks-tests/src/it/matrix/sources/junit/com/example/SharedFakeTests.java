// SPDX-License-Identifier: Apache-2.0
package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A user's test whose fake was prepared for the class. */
@FireworksTest
class SharedFakeTests {
  @BeforeAll
  static void create(Fireworks fireworks, FakeFireworks fake) {
    FireworksTests.FAKES.add(fake.baseUri());
    fireworks.datasets().create(CreateDataset.builder().id("prefs").exampleCount(3L).build());
  }

  @Test
  void finds_what_was_prepared(Fireworks fireworks, FakeFireworks fake) {
    FireworksTests.FAKES.add(fake.baseUri());
    assertEquals(1, fireworks.datasets().list().stream().count());
  }
}
