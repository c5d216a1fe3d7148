// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.store.FakeState;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** State of inference: scripts, streams and the cached prompts. Guarded by the fake's state. */
public final class InferenceState {
  private static final int MAX_STREAMS = 10_000;
  private static final int MAX_PROMPTS = 10_000;

  private final FakeState state;
  private final StoredModels models;
  private final AnswerScripts scripts = new AnswerScripts();
  private final CompletionIds ids;
  private final ArrayDeque<StreamRecord> streams = new ArrayDeque<>();
  private final Set<Integer> prompts = new HashSet<>();

  /** The state before the first question. */
  public InferenceState(FakeState state) {
    this.state = state;
    this.models = new StoredModels(state);
    this.ids = new CompletionIds(state.ids().seed());
  }

  /** The state of the rest of the fake. */
  public FakeState state() {
    return state;
  }

  /** The models that answer. */
  public StoredModels models() {
    return models;
  }

  /** The scripts of tests. */
  public AnswerScripts scripts() {
    return scripts;
  }

  /** The streams so far, the last 10,000 of them. */
  public List<StreamRecord> streams() {
    return List.copyOf(streams);
  }

  CompletionIds ids() {
    return ids;
  }

  StreamRecord newStream(String model) {
    var record = new StreamRecord(model);
    streams.add(record);
    if (streams.size() > MAX_STREAMS) {
      streams.remove();
    }
    return record;
  }

  /** Number of cached tokens of a prompt: all but the last if the same prompt was sent before, else none. */
  int cachedTokens(Question question) {
    int key = List.of(question.model(), question.allText(), isolation(question)).hashCode();
    if (prompts.size() >= MAX_PROMPTS) {
      prompts.clear();
    }
    return prompts.add(key) ? 0 : question.promptTokens() - 1;
  }

  private static String isolation(Question question) {
    return String.valueOf(question.body().get("prompt_cache_isolation_key"));
  }

  /** Resets it. */
  public void clear() {
    scripts.clear();
    streams.clear();
    prompts.clear();
    ids.reset();
  }
}
