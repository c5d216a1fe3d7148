// SPDX-License-Identifier: Apache-2.0
package com.example.bot;

import dev.fireworks4j.job.DpoJobGateway;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;

/** Set up by the environment alone. Prints an answer and the number of jobs. */
@QuarkusMain
public class Main implements QuarkusApplication {
  @Inject SupportBot bot;
  @Inject DpoJobGateway jobs;

  @Override
  public int run(String... arguments) {
    System.out.println("result: " + bot.answer("accounts/fireworks/models/qwen3-8b", "hello"));
    System.out.println("result: " + jobs.list().stream().count() + " jobs");
    return 0;
  }
}
