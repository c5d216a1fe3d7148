// SPDX-License-Identifier: Apache-2.0
package com.example.modular;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.testkit.FakeFireworks;

/** Talks to the fake over the transport it is told, and in process. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    try (FakeFireworks fake = FakeFireworks.start();
        Fireworks overHttp = Fireworks.connect(fake.options().toBuilder().transport(arguments[0]).build());
        Fireworks inProcess = fake.connect()) {
      overHttp.datasets().create(CreateDataset.builder().id("prefs").exampleCount(3L).build());
      System.out.println(inProcess.datasets().get("prefs").name() + " from " + Main.class.getModule());
    }
  }
}
