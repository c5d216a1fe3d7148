// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.examples.journey.WarmStart;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.model.PeftDetails;
import java.io.IOException;
import java.nio.file.Path;

/** The second job may name the first one's model only. */
final class WarmStartRehearsal implements Rehearsal {
  private static final int ROWS = 50;

  private Path conversations = Path.of("");
  private Path pairs = Path.of("");

  @Override
  public String title() {
    return "Go on from a tuned model";
  }

  @Override
  public void stage(Scene scene) throws IOException {
    conversations = ChatRows.conversations(scene.folder().resolve("conversations.jsonl"), ROWS);
    pairs = ChatRows.pairs(scene.folder().resolve("pairs.jsonl"));
  }

  @Override
  public void play(Scene scene) {
    WarmStart.tune(scene.fireworks(), conversations, pairs, scene.out());
  }

  @Override
  public void check(Scene scene) {
    DpoJob job = scene.backstage().dpoJobs().get("taste");
    TrainingConfig config = job.trainingConfig();
    UnexpectedEnd.unless(
        "warm start",
        "accounts/acme/models/manners",
        config == null ? null : config.warmStartFrom());
    UnexpectedEnd.unless("base model", null, config == null ? null : config.baseModel());
    Model model = scene.backstage().models().get("taste");
    PeftDetails peft = model.peftDetails();
    UnexpectedEnd.unless(
        "base of the second model",
        "accounts/fireworks/models/qwen3-8b",
        peft == null ? null : peft.baseModel());
  }
}
