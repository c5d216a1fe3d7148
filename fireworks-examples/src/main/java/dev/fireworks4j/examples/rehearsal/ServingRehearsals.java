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

/** Journeys from a tuned model to one that answers, and back to nothing that costs. */
final class ServingRehearsals {
  private static final String QUESTION = "Who are you?";

  /** The deployment is READY before it answers. */
  static final Rehearsal<?> SERVED_BOT =
      new Rehearsal<>(
          "Serve a tuned model",
          scene -> {
            tuned(scene, "tone-3");
            scene.fake().deployments().failProbes(3);
          },
          scene -> ServedBot.ask(scene.fireworks(), QUESTION, scene.out()),
          (scene, answer) -> {
            expect("answer", "I am tone-3", answer);
            nothingIsLeft(scene);
          });

  static final Rehearsal<?> SHARED_BASE =
      new Rehearsal<>(
          "Serve many tuned models on one base",
          scene -> tuned(scene, "m1", "m2", "m3"),
          scene -> SharedBase.ask(scene.fireworks(), List.of("m1", "m2", "m3"), QUESTION),
          (scene, answers) -> {
            expect("m2", "I am m2", answers.get("m2"));
            expect("base", false, String.valueOf(answers.get("base")).startsWith("I am m"));
            nothingIsLeft(scene);
          });

  static final Rehearsal<?> CHECKPOINT_SCORES =
      new Rehearsal<>(
          "Score checkpoints on one deployment",
          scene -> tuned(scene, "c1", "c2", "c3"),
          scene ->
              CheckpointScores.score(
                  scene.fireworks(), List.of("c1", "c2", "c3"), Map.of(QUESTION, "I am c2")),
          (scene, scores) -> {
            expect("scores", Map.of("c1", 0, "c2", 1, "c3", 0), scores);
            nothingIsLeft(scene);
          });

  /** It sleeps at first, and is turned off then. */
  static final Rehearsal<?> SLEEPING_MODEL =
      new Rehearsal<>(
          "Wake a deployment",
          scene -> {
            tuned(scene, "m1");
            scene.backstage().serving().serve(kept("d", "m1"));
            scene.fake().deployments().sleep("d");
          },
          scene -> {
            String first = wake(scene);
            scene.backstage().deployments().scale("d", 0);
            return List.of(first, wake(scene));
          },
          (scene, answers) -> expect("answers", List.of("I am m1", "I am m1"), answers));

  static final Rehearsal<?> OWN_MODEL =
      new Rehearsal<>(
          "Bring a model and serve it",
          scene -> {
            Files.writeString(scene.file("config.json"), "{\"model_type\":\"qwen3\"}");
            Files.write(scene.file("model.safetensors"), new byte[100_000]);
            scene.fake().inference().on("accounts/acme/models/own").answers("I am own");
          },
          scene -> OwnModel.ask(scene.fireworks(), scene.folder(), QUESTION),
          (scene, answer) -> {
            expect("answer", "I am own", answer);
            nothingIsLeft(scene);
          });

  static final Rehearsal<?> BLUE_GREEN =
      new Rehearsal<>(
          "Change the model behind a name",
          scene -> tuned(scene, "m1", "m2"),
          scene -> {
            String name = BlueGreen.release(scene.fireworks(), "m1");
            String before = ask(scene.fireworks(), name);
            BlueGreen.replace(scene.fireworks(), "m2", scene.out());
            return List.of(before, ask(scene.fireworks(), name));
          },
          (scene, answers) -> {
            expect("answers", List.of("I am m1", "I am m2"), answers);
            expect("blue is off", true, deployment(scene, "blue").isTurnedOff());
          });

  /** Of four, one is young, one is somebody else's, and one is brought back. */
  static final Rehearsal<?> FORGOTTEN =
      new Rehearsal<>(
          "Find and delete what was forgotten",
          scene -> {
            tuned(scene, "m1");
            scene.backstage().serving().serve(kept("old", "m1"));
            scene.backstage().serving().serve(kept("needed", "m1"));
            Map<String, String> tags = Map.of(DeploymentGateway.MADE_BY, "terraform");
            scene
                .fake()
                .jobs()
                .add(
                    "deployments", Map.of("name", "theirs", "state", "READY", "annotations", tags));
            scene.fake().clock().advance(Duration.ofDays(2));
            scene.backstage().serving().serve(kept("young", "m1"));
          },
          scene -> {
            Forgotten.sweep(scene.fireworks(), "needed", scene.out());
            return scene.backstage().deployments().list().stream().map(Deployment::id).toList();
          },
          (scene, left) -> {
            expect("left", List.of("needed", "theirs", "young"), left.stream().sorted().toList());
            expect("deletes", 2, scene.sent("DELETE", "..."));
          });

  private ServingRehearsals() {}

  private static void tuned(Scene scene, String... ids) throws IOException {
    for (String id : ids) {
      var peft = Map.of("baseModel", "accounts/fireworks/models/qwen3-14b");
      var model =
          Map.of("name", id, "state", "READY", "kind", "HF_PEFT_ADDON", "peftDetails", peft);
      String name = scene.fake().jobs().add("models", model);
      scene.fake().inference().on(name).answers("I am " + id);
    }
  }

  private static ServingRecipe kept(String id, String model) {
    return ServingRecipe.builder().id(id).model(model).onClose(CloseAction.KEEP).build();
  }

  private static String wake(Scene scene) {
    String name = "accounts/acme/deployments/d";
    return SleepingModel.ask(scene.fireworks(), name, QUESTION, scene.out());
  }

  private static String ask(Fireworks fireworks, String model) {
    return fireworks.chat().complete(ChatRequest.of(model, QUESTION)).text();
  }

  private static Deployment deployment(Scene scene, String id) {
    return scene.backstage().deployments().get(id);
  }

  private static void nothingIsLeft(Scene scene) {
    expect("deployments", 0L, scene.held(client -> client.deployments()));
    expect("loaded models", 0L, scene.held(client -> client.deployedModels()));
  }
}
