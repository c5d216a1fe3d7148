// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import static dev.fireworks4j.examples.rehearsal.Rehearsal.expect;

import dev.fireworks4j.evaluator.CreateEvaluator;
import dev.fireworks4j.evaluator.EvaluatorState;
import dev.fireworks4j.evaluator.EvaluatorUpload;
import dev.fireworks4j.examples.journey.EvaluatorRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Journeys of evaluators. */
final class EvaluatorRehearsals {

  /** The first build fails, the second works, but its scores are low. */
  static final Rehearsal<?> RELEASE =
      new Rehearsal<>(
          "Release an evaluator",
          scene -> {
            var spec = CreateEvaluator.builder().id("quality").entryPoint("test_quality.py::score");
            scene
                .backstage()
                .evaluators()
                .upload(
                    EvaluatorUpload.builder()
                        .evaluator(spec.build())
                        .folder(source(scene, "old"))
                        .build());
            source(scene, "broken");
            source(scene, "fixed");
            scene.fake().evaluators().failNextBuild("quality", "ModuleNotFoundError: nltk");
          },
          scene ->
              EvaluatorRelease.release(
                  scene.fireworks(),
                  List.of(scene.file("broken"), scene.file("fixed")),
                  List.of("{\"answer\":\"42\"}", "{\"answer\":\"43\"}"),
                  scene.out()),
          (scene, score) -> {
            expect("score", 0.75, score);
            expect("uploads", 3, scene.sent("PUT", "/storage/..."));
            expect("versions", 3L, scene.held(client -> client.evaluators().versions("quality")));
            var evaluator = scene.backstage().evaluators().get("quality");
            expect("state", EvaluatorState.ACTIVE, evaluator.state());
          });

  private EvaluatorRehearsals() {}

  private static Path source(Scene scene, String name) throws IOException {
    Path folder = Files.createDirectory(scene.file(name));
    Files.writeString(folder.resolve("test_quality.py"), "def score(row): ... # " + name);
    Files.writeString(folder.resolve("requirements.txt"), "eval-protocol\n");
    return folder;
  }
}
