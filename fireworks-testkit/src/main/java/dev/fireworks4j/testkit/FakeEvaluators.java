// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.kind.EvaluatorScript;
import dev.fireworks4j.testkit.server.Settings;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.List;

/** Decides what happens to evaluators. */
public final class FakeEvaluators {
  private final FakeState store;
  private final Settings settings;
  private final EvaluatorScript script;

  FakeEvaluators(FakeState store, Settings settings) {
    this.store = store;
    this.settings = settings;
    this.script = new EvaluatorScript(store);
  }

  /**
   * The next build of an evaluator ends with BUILD_FAILED, whatever its source is.
   *
   * @param evaluator id or full name; it need not be there yet
   * @param log the lines of the build log
   */
  public void failNextBuild(String evaluator, String... log) {
    List<String> lines = List.of(log);
    store.change(() -> script.failNextBuild(settings.accountName(), evaluator, lines));
  }

  /**
   * Stores the demo that new accounts of the service have: active, with inline code, without a source or a log.
   *
   * @return its full name
   */
  public String addDemo() {
    return store.exclusively(() -> script.addDemo(settings.accountName()));
  }
}
