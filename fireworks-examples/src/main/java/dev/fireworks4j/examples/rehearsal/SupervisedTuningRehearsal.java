// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.examples.journey.SupervisedTuning;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.model.ModelState;
import java.io.IOException;
import java.nio.file.Path;

/** The program is started once more when all is done: it finds everything, and makes nothing. */
final class SupervisedTuningRehearsal implements Rehearsal {
  private static final int ROWS = 200;

  private Path train = Path.of("");
  private Path validation = Path.of("");

  @Override
  public String title() {
    return "Tune a model on conversations";
  }

  @Override
  public void stage(Scene scene) throws IOException {
    train = ChatRows.conversations(scene.folder().resolve("train.jsonl"), ROWS);
    validation = ChatRows.conversations(scene.folder().resolve("validation.jsonl"), ROWS / 10);
  }

  @Override
  public void play(Scene scene) {
    SupervisedTuning.tune(scene.fireworks(), train, validation, scene.out());
    scene.out().println("The program is started again");
    SupervisedTuning.tune(scene.fireworks(), train, validation, scene.out());
  }

  @Override
  public void check(Scene scene) {
    SupervisedFineTuningJob job = scene.backstage().supervisedFineTuningJobs().get("tone-3");
    UnexpectedEnd.unless("job succeeded", true, job.state().isSucceeded());
    UnexpectedEnd.unless("evaluated", true, job.evaluationDataset() != null);
    Model model = scene.backstage().models().get("tone-3");
    UnexpectedEnd.unless("model", ModelState.READY, model.state());
    UnexpectedEnd.unless("made by", job.name(), model.fineTuningJob());
    int posts = scene.fake().requests().matching("POST", ".../supervisedFineTuningJobs").size();
    UnexpectedEnd.unless("creates", 1, posts);
    UnexpectedEnd.unless("datasets", 2L, scene.backstage().datasets().list().stream().count());
  }
}
