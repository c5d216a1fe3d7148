// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.examples.journey.ModelLife;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Tuned model and base are told to answer differently. */
final class ModelLifeRehearsal implements Rehearsal {
  private static final int ROWS = 200;
  private static final String BASE = "accounts/fireworks/models/qwen3-8b";
  private static final String TUNED = "accounts/acme/models/tone-7";

  private Path train = Path.of("");

  @Override
  public String title() {
    return "The whole life of a model";
  }

  @Override
  public void stage(Scene scene) throws IOException {
    train = ChatRows.conversations(scene.folder().resolve("train.jsonl"), ROWS);
    scene.fake().inference().on(BASE).answers("I cannot know that.");
    scene.fake().inference().on(TUNED).answers("Happy to help! What is its number?");
  }

  @Override
  public void play(Scene scene) {
    ModelLife.Comparison answers = ModelLife.run(scene.fireworks(), train, scene.out());
    UnexpectedEnd.unless("base", "I cannot know that.", answers.base());
    UnexpectedEnd.unless("tuned", "Happy to help! What is its number?", answers.tuned());
  }

  @Override
  public void check(Scene scene) {
    UnexpectedEnd.unless("questions", 2, scene.fake().inference().questions().size());
    UnexpectedEnd.unless(
        "deployments", 0L, scene.backstage().deployments().list().stream().count());
    UnexpectedEnd.unless(
        "time passed", true, scene.fake().clock().elapsed().compareTo(Duration.ofMinutes(3)) > 0);
  }
}
