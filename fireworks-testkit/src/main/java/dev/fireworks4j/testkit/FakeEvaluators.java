// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.Names;
import dev.fireworks4j.testkit.kind.EvaluatorBuilds;
import dev.fireworks4j.testkit.kind.Evaluators;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.server.Settings;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.List;
import java.util.Map;

/** Decides what happens to evaluators. */
public final class FakeEvaluators {
  private final FakeState store;
  private final Settings settings;

  FakeEvaluators(FakeState store, Settings settings) {
    this.store = store;
    this.settings = settings;
  }

  /**
   * The next build of an evaluator ends with BUILD_FAILED, whatever its source is.
   *
   * @param evaluator id or full name; it need not exist yet
   * @param log the lines of the build log
   */
  public void failNextBuild(String evaluator, String... log) {
    List<String> lines = List.of(log);
    String name = Names.full(settings.accountName(), "evaluators", evaluator);
    store.change(() -> EvaluatorBuilds.failures(store).put(name, lines));
  }

  /**
   * Stores the demo that new accounts of the service have: active, with inline code, without a source or a log.
   *
   * @return its full name
   */
  public String addDemo() {
    String name = settings.accountName() + "/evaluators/gsm8k-evaluator";
    var creation = new Creation(Evaluators.declaration(), "system");
    return store.exclusively(() -> creation.seed(store, name, demo()).name());
  }

  private static JsonObject demo() {
    var files = Map.of("main.py", "def evaluate(): ...\n");
    var criterion =
        JsonObject.of("type", "CODE_SNIPPETS")
            .with("name", "__MULTI_METRICS__")
            .with("description", "Python code")
            .with("codeSnippets", Map.of("language", "python", "fileContents", files));
    return JsonObject.of("displayName", "GSM8K Math Evaluator")
        .with("state", "ACTIVE")
        .with("status", Map.of("code", "OK", "message", "Demo evaluator"))
        .with("criteria", List.of(criterion));
  }
}
