// SPDX-License-Identifier: Apache-2.0
package com.example;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.error.NotFoundException;

/** Set up by the environment alone. Prints what it finds. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    try (Fireworks fireworks = Fireworks.connect()) {
fireworks.datasets().create(CreateDataset.builder().id("prefs").exampleCount(3L).build());
for (Dataset dataset : fireworks.datasets().list()) {
  System.out.println(dataset.name() + " " + dataset.exampleCount());
}
fireworks.dpoJobs().get("missing");
    } catch (NotFoundException e) {
System.out.println(e.code());
    }
  }
}
