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
  private EvaluatorRehearsals() {}

  /** The first build fails, the second works, but its scores are low. */
  static void release(Scene scene) throws IOException {
    var spec = CreateEvaluator.builder().id("quality").entryPoint("test_quality.py::score").build();
    var old = EvaluatorUpload.builder().evaluator(spec).folder(source(scene, "old")).build();
    scene.backstage().evaluators().upload(old);
    var attempts = List.of(source(scene, "broken"), source(scene, "fixed"));
    var rows = List.of("{\"answer\":\"42\"}", "{\"answer\":\"43\"}");
    scene.fake().evaluators().failNextBuild("quality", "ModuleNotFoundError: nltk");

    var score =
        scene.play((fireworks, out) -> EvaluatorRelease.release(fireworks, attempts, rows, out));

    expect("score", 0.75, score);
    expect("uploads", 3, scene.sent("PUT", "/storage/..."));
    expect("versions", 3L, scene.held(client -> client.evaluators().versions("quality")));
    var evaluator = scene.backstage().evaluators().get("quality");
    expect("state", EvaluatorState.ACTIVE, evaluator.state());
  }

  private static Path source(Scene scene, String name) throws IOException {
    Path folder = Files.createDirectory(scene.file(name));
    Files.writeString(folder.resolve("test_quality.py"), "def score(row): ... # " + name);
    Files.writeString(folder.resolve("requirements.txt"), "eval-protocol\n");
    return folder;
  }
}
