// SPDX-License-Identifier: Apache-2.0
package com.example;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.error.NotFoundException;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Connects on the main thread, and on a thread whose context class loader does not see the jars inside this one. */
@SpringBootApplication
public class Application {
  public static void main(String[] arguments) {
    SpringApplication.run(Application.class, arguments);
  }

  @Bean(destroyMethod = "close")
  Fireworks fireworks() {
    return Fireworks.connect();
  }

  @Bean
  CommandLineRunner calls(Fireworks fireworks) {
    return arguments -> {
      System.out.println("result: " + create(fireworks, "main"));
      System.out.println("result: " + CompletableFuture.supplyAsync(Application::createElsewhere).get());
    };
  }

  private static String createElsewhere() {
    try (Fireworks fireworks = Fireworks.connect()) {
      return create(fireworks, "async");
    }
  }

  private static String create(Fireworks fireworks, String id) {
    String name = fireworks.datasets().create(CreateDataset.builder().id(id).exampleCount(3L).build()).name();
    try {
      return name + " " + fireworks.dpoJobs().get("missing").state();
    } catch (NotFoundException e) {
      return name + " " + e.code();
    }
  }
}
