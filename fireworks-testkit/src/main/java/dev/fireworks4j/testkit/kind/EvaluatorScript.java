// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.Names;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.List;
import java.util.Map;

/** What tests make evaluators do. */
public final class EvaluatorScript {
  private final FakeState store;

  /** For the evaluators of this state. */
  public EvaluatorScript(FakeState store) {
    this.store = store;
  }

  /** See {@code FakeEvaluators}. */
  public void failNextBuild(String account, String evaluator, List<String> log) {
    EvaluatorBuilds.failures(store).put(Names.full(account, "evaluators", evaluator), log);
  }

  /** See {@code FakeEvaluators}. */
  public String addDemo(String account) {
    Map<String, Object> snippets =
        Map.of("language", "python", "fileContents", Map.of("main.py", "def evaluate(): ...\n"));
    Map<String, Object> criterion =
        Map.of(
            "type",
            "CODE_SNIPPETS",
            "name",
            "__MULTI_METRICS__",
            "description",
            "Python code",
            "codeSnippets",
            snippets);
    Map<String, Object> demo =
        Map.of(
            "displayName",
            "GSM8K Math Evaluator",
            "state",
            "ACTIVE",
            "status",
            Map.of("code", "OK", "message", "Demo evaluator"),
            "criteria",
            List.of(criterion));
    String name = account + "/evaluators/gsm8k-evaluator";
    return new Creation(Evaluators.declaration(), "system").seed(store, name, demo).name();
  }
}
