// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.error.CallException;
import dev.fireworks4j.examples.journey.CrashSafeJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import dev.fireworks4j.testkit.Faults;
import java.util.List;
import java.util.Map;

/** The service makes the job, but no answer comes back, whatever the client tries; the program is started again. */
final class CrashSafeJobRehearsal implements Rehearsal {
  private static final String JOBS = ".../supervisedFineTuningJobs";

  @Override
  public String title() {
    return "Create a job exactly once";
  }

  @Override
  public void stage(Scene scene) {
    scene.fake().jobs().add("datasets", Map.of("name", "tone", "state", "READY"));
    Faults faults = scene.fake().faults();
    faults.on("POST", JOBS).resetAfter();
    // The first look, which finds nothing, goes well; later ones do not.
    faults.on("GET", JOBS + "/*").times(1);
    faults.on("GET", JOBS + "/*").resetBefore();
  }

  @Override
  public void play(Scene scene) {
    try {
      CrashSafeJob.run(scene.fireworks(), "tone", scene.out());
    } catch (CallException crash) {
      scene.out().println("The program crashes: " + crash.getClass().getSimpleName());
      UnexpectedEnd.unless("may have taken effect", true, crash.mayHaveTakenEffect());
    }
    scene.fake().faults().clear();
    scene.out().println("The program is started again");
    CrashSafeJob.run(scene.fireworks(), "tone", scene.out());
  }

  @Override
  public void check(Scene scene) {
    List<SupervisedFineTuningJob> jobs =
        scene.backstage().supervisedFineTuningJobs().list().stream().toList();
    UnexpectedEnd.unless("jobs", 1, jobs.size());
    UnexpectedEnd.unless("state", JobState.COMPLETED, jobs.get(0).state());
    int posts = scene.fake().requests().matching("POST", JOBS).size();
    UnexpectedEnd.unless("attempts to create it", 3, posts);
  }
}
