// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import static dev.fireworks4j.examples.rehearsal.Rehearsal.expect;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.deployment.DeploymentGateway;
import dev.fireworks4j.examples.journey.BlueGreen;
import dev.fireworks4j.examples.journey.CheckpointScores;
import dev.fireworks4j.examples.journey.Forgotten;
import dev.fireworks4j.examples.journey.OwnModel;
import dev.fireworks4j.examples.journey.ServedBot;
import dev.fireworks4j.examples.journey.SharedBase;
import dev.fireworks4j.examples.journey.SleepingModel;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.serving.CloseAction;
import dev.fireworks4j.serving.ServingRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Journeys that deploy models and delete the deployments. */
final class ServingRehearsals {
  private static final String QUESTION = "Who are you?";

  private ServingRehearsals() {}

  /** The deployment is READY before it answers. */
  static void servedBot(Scene scene) throws IOException {
    addModels(scene, List.of("tone-3"));
    scene.fake().deployments().failProbes(3);

    var answer = scene.play((fireworks, out) -> ServedBot.ask(fireworks, QUESTION, out));

    expect("answer", "I am tone-3", answer);
    expectNothingLeft(scene);
  }

  static void sharedBase(Scene scene) throws IOException {
    var models = List.of("m1", "m2", "m3");
    addModels(scene, models);

    var answers = scene.play((fireworks, out) -> SharedBase.ask(fireworks, models, QUESTION));

    expect("m2", "I am m2", answers.get("m2"));
    expect("base", false, String.valueOf(answers.get("base")).startsWith("I am m"));
    expectNothingLeft(scene);
  }

  static void checkpointScores(Scene scene) throws IOException {
    var checkpoints = List.of("c1", "c2", "c3");
    var wanted = Map.of(QUESTION, "I am c2");
    addModels(scene, checkpoints);

    var scores =
        scene.play((fireworks, out) -> CheckpointScores.score(fireworks, checkpoints, wanted));

    expect("scores", Map.of("c1", 0, "c2", 1, "c3", 0), scores);
    expectNothingLeft(scene);
  }

  /** It is scaled to zero first, and then turned off. */
  static void sleepingModel(Scene scene) throws IOException {
    String name = "accounts/acme/deployments/d";
    addModels(scene, List.of("m1"));
    serve(scene, "d");
    scene.fake().deployments().sleep("d");

    var answers =
        scene.play(
            (fireworks, out) -> {
              String first = SleepingModel.ask(fireworks, name, QUESTION, out);
              scene.backstage().deployments().scale("d", 0);
              return List.of(first, SleepingModel.ask(fireworks, name, QUESTION, out));
            });

    expect("answers", List.of("I am m1", "I am m1"), answers);
  }

  static void ownModel(Scene scene) throws IOException {
    Files.writeString(scene.file("config.json"), "{\"model_type\":\"qwen3\"}");
    Files.write(scene.file("model.safetensors"), new byte[100_000]);
    scene.fake().inference().on("accounts/acme/models/own").answers("I am own");

    var answer = scene.play((fireworks, out) -> OwnModel.ask(fireworks, scene.folder(), QUESTION));

    expect("answer", "I am own", answer);
    expectNothingLeft(scene);
  }

  static void blueGreen(Scene scene) throws IOException {
    addModels(scene, List.of("m1", "m2"));

    var answers =
        scene.play(
            (fireworks, out) -> {
              String name = BlueGreen.release(fireworks, "m1");
              String before = ask(fireworks, name);
              BlueGreen.replace(fireworks, "m2", out);
              return List.of(before, ask(fireworks, name));
            });

    expect("answers", List.of("I am m1", "I am m2"), answers);
    expect("blue is off", true, scene.backstage().deployments().get("blue").isTurnedOff());
  }

  /** Of four, one is new, one is somebody else's, and one is undeleted. */
  static void forgotten(Scene scene) throws IOException {
    addModels(scene, List.of("m1"));
    serve(scene, "old");
    serve(scene, "needed");
    var tags = Map.of(DeploymentGateway.MADE_BY, "terraform");
    var theirs = Map.of("name", "theirs", "state", "READY", "annotations", tags);
    scene.fake().jobs().add("deployments", theirs);
    scene.fake().clock().advance(Duration.ofDays(2));
    serve(scene, "young");

    var left =
        scene.play(
            (fireworks, out) -> {
              Forgotten.sweep(fireworks, "needed", out);
              return scene.backstage().deployments().list().stream().map(Deployment::id).toList();
            });

    expect("left", List.of("needed", "theirs", "young"), left.stream().sorted().toList());
    expect("deletes", 2, scene.sent("DELETE", "..."));
  }

  private static void addModels(Scene scene, List<String> ids) {
    for (String id : ids) {
      var peft = Map.of("baseModel", "accounts/fireworks/models/qwen3-14b");
      var model =
          Map.of("name", id, "state", "READY", "kind", "HF_PEFT_ADDON", "peftDetails", peft);
      String name = scene.fake().jobs().add("models", model);
      scene.fake().inference().on(name).answers("I am " + id);
    }
  }

  private static void serve(Scene scene, String id) {
    var recipe = ServingRecipe.builder().id(id).model("m1").onClose(CloseAction.KEEP).build();
    scene.backstage().serving().serve(recipe);
  }

  private static String ask(Fireworks fireworks, String model) {
    return fireworks.chat().complete(ChatRequest.of(model, QUESTION)).text();
  }

  private static void expectNothingLeft(Scene scene) {
    expect("deployments", 0L, scene.held(client -> client.deployments()));
    expect("loaded models", 0L, scene.held(client -> client.deployedModels()));
  }
}
