// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.DeploymentState;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.serving.Sweep;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;

/** Finds what still costs, and deletes it. */
public final class Forgotten {
  private Forgotten() {}

  /** Deletes deployments of this library without requests, except for one. */
  public static void sweep(Fireworks fireworks, String regretted, ProgressBar out) {
    // tag::sweep
    Sweep sweep = fireworks.serving().sweep(Duration.ofDays(1)); // deletes nothing
    sweep.deployments().forEach(old -> out.println(old.id() + ": " + old.readyReplicas()));
    sweep.only(old -> !old.id().startsWith("prod-")).delete().forEach(out::println);
    // end::sweep
    if (fireworks.deployments().get(regretted).state().equals(DeploymentState.DELETED)) {
      out.println(fireworks.serving().wake(regretted, Wait.atMost(Duration.ofMinutes(30))).model());
    }
    fireworks.rlorTrainerJobs().list().stream()
        .filter(trainer -> trainer.state().equals(JobState.RUNNING))
        .forEach(trainer -> out.println(trainer.name() + " runs"));
  }
}
