// SPDX-License-Identifier: Apache-2.0
package com.example;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.error.NotFoundException;

/** Set up by the environment alone. Creates, lists, and meets a 404, or prints why it cannot connect. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    try (Fireworks fireworks = Fireworks.connect()) {
      fireworks.datasets().create(CreateDataset.builder().id("prefs").exampleCount(3L).build());
      for (Dataset dataset : fireworks.datasets().list()) {
        System.out.println(dataset.name());
      }
      fireworks.dpoJobs().get("missing");
    } catch (NotFoundException e) {
      System.out.println(e.code());
    } catch (ConfigurationException e) {
      System.out.println(e.getMessage());
    }
  }
}
