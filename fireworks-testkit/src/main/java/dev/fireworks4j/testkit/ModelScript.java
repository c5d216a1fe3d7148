// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.inference.AnswerScript;
import dev.fireworks4j.testkit.inference.InferenceState;
import java.util.List;
import java.util.stream.Stream;

/** What a model answers, or how it refuses. */
public final class ModelScript {
  private final InferenceState state;
  private final String model;
  private final AnswerScript script;

  ModelScript(InferenceState state, String model, String part) {
    this.state = state;
    this.model = model;
    this.script = state.state().exclusively(() -> state.scripts().add(model, part));
  }

  /**
   * A script for only those questions that have this text in a message, a prompt or an input.
   *
   * @throws IllegalArgumentException if the text is empty
   */
  public ModelScript when(String part) {
    if (part.isEmpty()) {
      throw new IllegalArgumentException("part: is empty; leave when() out to mean all questions");
    }
    return new ModelScript(state, model, part);
  }

  /** Texts to answer, one for each question; the last one is repeated from then on. */
  public ModelScript answers(String first, String... more) {
    return answers(Stream.concat(Stream.of(first), Stream.of(more)).map(FakeAnswer::text).toList());
  }

  /**
   * Answers, one for each question; the last one is repeated from then on.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ModelScript answers(List<FakeAnswer> answers) {
    if (answers.isEmpty()) {
      throw new IllegalArgumentException(
          "answers: none are given; use FakeAnswer.echo() for the default");
    }
    state.state().change(() -> script.answer(answers.stream().map(FakeAnswer::script).toList()));
    return this;
  }

  /** As {@link #answers(List)} with one answer. */
  public ModelScript answer(FakeAnswer answer) {
    return answers(List.of(answer));
  }

  /**
   * The next questions are refused with 404, as by a deployment that is READY but does not answer yet.
   *
   * @throws IllegalArgumentException if the count is less than 1
   */
  public ModelScript notFound(int times) {
    state.state().change(() -> script.notFound(positive(times)));
    return this;
  }

  /**
   * The next questions are refused with 503 and {@code DEPLOYMENT_SCALING_UP}.
   *
   * @throws IllegalArgumentException if the count is less than 1
   */
  public ModelScript scalingUp(int times) {
    state.state().change(() -> script.scalingUp(positive(times)));
    return this;
  }

  private static int positive(int times) {
    if (times < 1) {
      throw new IllegalArgumentException(
          "times: " + times + " is not a number of questions; use 1 or more");
    }
    return times;
  }
}
