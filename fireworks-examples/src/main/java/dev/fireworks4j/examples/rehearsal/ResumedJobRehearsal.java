// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.examples.journey.ResumedJob;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.resource.StatusCode;
import java.time.Duration;

/**
 * A job that fails because machines are short and is read as FAILED once more after its resume; a job with bad data.
 */
final class ResumedJobRehearsal implements Rehearsal {
  private static final String PATH = "supervisedFineTuningJobs/";

  @Override
  public String title() {
    return "Resume a failed job";
  }

  @Override
  public void stage(Scene scene) {
    create(scene.backstage(), "tone-3");
    create(scene.backstage(), "tone-4");
    scene.fake().clock().advance(Duration.ofMinutes(4));
    scene.fake().jobs().fail(PATH + "tone-3", "UNAVAILABLE", "no machines are free");
    scene.fake().jobs().fail(PATH + "tone-4", "INVALID_ARGUMENT", "row 17 has no messages");
    scene.fake().jobs().staleAfterResume();
  }

  @Override
  public void play(Scene scene) {
    ResumedJob.finish(scene.fireworks(), "tone-3", scene.out());
    try {
      ResumedJob.finish(scene.fireworks(), "tone-4", scene.out());
    } catch (JobFailedException failure) {
      scene.out().println("tone-4 needs better data: " + failure.serviceMessage());
      UnexpectedEnd.unless("code", StatusCode.INVALID_ARGUMENT, failure.code());
    }
  }

  @Override
  public void check(Scene scene) {
    var jobs = scene.backstage().supervisedFineTuningJobs();
    UnexpectedEnd.unless("tone-3", JobState.COMPLETED, jobs.get("tone-3").state());
    UnexpectedEnd.unless("tone-4", JobState.FAILED, jobs.get("tone-4").state());
    UnexpectedEnd.unless("resumes of tone-3", 1, resumes(scene, "tone-3"));
    UnexpectedEnd.unless("resumes of tone-4", 0, resumes(scene, "tone-4"));
  }

  private static int resumes(Scene scene, String id) {
    return scene.fake().requests().matching("POST", ".../" + id + ":resume").size();
  }

  private static void create(Fireworks backstage, String id) {
    backstage
        .supervisedFineTuningJobs()
        .create(
            CreateSupervisedFineTuningJob.builder()
                .id(id)
                .dataset("conversations")
                .baseModel("accounts/fireworks/models/qwen3-8b")
                .build());
  }
}
