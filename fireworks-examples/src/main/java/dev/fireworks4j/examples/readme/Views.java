// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.job.DpoJob;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Views of one client. */
final class Views {
  private Views() {}

  static DpoJob hurried(Fireworks fireworks) {
    // tag::hurry
    var hurry = CallOptions.defaults().withDeadline(Duration.ofSeconds(5)).withMaxAttempts(1);
    DpoJob job = fireworks.with(hurry).dpoJobs().get("prefs-7");
    // end::hurry
    return job;
  }

  static Dataset elsewhere(Fireworks fireworks) {
    // tag::account
    Dataset shared = fireworks.account("other-team").datasets().get("pairs");
    // end::account
    return shared;
  }

  static CompletableFuture<DpoJob> future(Fireworks fireworks, Executor executor) {
    // tag::async
    CompletableFuture<DpoJob> job =
        fireworks.async(executor).call(client -> client.dpoJobs().get("prefs-7"));
    // end::async
    return job;
  }
}
