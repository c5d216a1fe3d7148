// SPDX-License-Identifier: Apache-2.0
package com.example.tuning;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Tunes a model each night and answers questions with it. */
@SpringBootApplication
@EnableScheduling
public class TuningApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(TuningApplication.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
