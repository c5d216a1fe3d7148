// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A test's answers to the questions to a model string or a model. Guarded by the state. */
public final class AnswerScript {
  private final String model;
  private final String part;
  private final Deque<ScriptedAnswer> answers = new ArrayDeque<>();
  private int notFound;
  private int scalingUp;

  /** For questions with this text in them; {@code ""} for all. */
  AnswerScript(String model, String part) {
    this.model = model;
    this.part = part;
  }

  /** Sets the answers, one for each question; the last one is repeated. */
  public void answer(Collection<ScriptedAnswer> successive) {
    answers.clear();
    answers.addAll(successive);
  }

  /** The next questions are refused with 404, as by a deployment that has not loaded yet. */
  public void notFound(int times) {
    notFound = times;
  }

  /** The next questions are refused with 503, as by a deployment that starts its first replica. */
  public void scalingUp(int times) {
    scalingUp = times;
  }

  boolean isFor(String name, String question) {
    return model.equals(name) && (part.isEmpty() || question.contains(part));
  }

  String model() {
    return model;
  }

  void passGate(String asked) {
    if (notFound > 0) {
      notFound--;
      throw InferenceError.notThere(asked);
    }
    if (scalingUp > 0) {
      scalingUp--;
      throw InferenceError.scalingUp();
    }
  }

  @Nullable ScriptedAnswer next() {
    return answers.size() > 1 ? answers.remove() : answers.peek();
  }
}
