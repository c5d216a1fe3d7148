// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingMode;
import dev.fireworks4j.serving.ServingRecipe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many checkpoints, one after the other on one deployment, which is deleted at the end, also after a failure. */
public final class CheckpointScores {
  private CheckpointScores() {}

  /** The number of expected answers of each checkpoint. */
  public static Map<String, Integer> score(
      Fireworks fireworks, List<String> checkpoints, Map<String, String> wanted) {
    var scores = new LinkedHashMap<String, Integer>();
    // tag::serve-checkpoints
    var recipe =
        ServingRecipe.builder()
            .id("eval")
            .model("accounts/fireworks/models/qwen3-14b")
            .mode(ServingMode.HOT_RELOAD)
            .build();
    try (ServedModel served = fireworks.serving().serve(recipe)) {
      for (String checkpoint : checkpoints) {
        String model = served.load(checkpoint); // returns when the new weights answer
        scores.put(checkpoint, rightAnswers(fireworks, model, wanted));
      }
    }
    // end::serve-checkpoints
    return scores;
  }

  private static int rightAnswers(Fireworks fireworks, String model, Map<String, String> wanted) {
    int right = 0;
    for (var question : wanted.entrySet()) {
      var request = ChatRequest.of(model, question.getKey());
      right += fireworks.chat().complete(request).text().equals(question.getValue()) ? 1 : 0;
    }
    return right;
  }
}
