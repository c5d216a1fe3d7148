// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/** Assertions on the questions that one model string got. */
public final class AskedAssert extends AbstractAssert<AskedAssert, List<AskedQuestion>> {
  private final FakeInference inference;

  AskedAssert(List<AskedQuestion> questions, FakeInference inference) {
    super(questions, AskedAssert.class);
    this.inference = inference;
  }

  /** Exactly one. */
  public AskedAssert once() {
    return times(1);
  }

  /** None. */
  public AskedAssert never() {
    return times(0);
  }

  /** Exactly this many. */
  public AskedAssert times(int count) {
    if (actual.size() != count) {
      failWithMessage(
          "expected %s question(s), but there were %s; all questions: %s",
          count, actual.size(), inference.questions());
    }
    return this;
  }

  /** At least one of them has this text in its body, as JSON writes it. */
  public AskedAssert withText(String part) {
    return any("with \"" + part + "\"", question -> question.request().body().contains(part));
  }

  /** At least one of them asked for a stream. */
  public AskedAssert streamed() {
    return any("for a stream", AskedQuestion::isStreamed);
  }

  /** At least one of them has this header. */
  public AskedAssert withHeader(String name, String value) {
    return any(
        "with " + name + ": " + value,
        question -> value.equals(question.request().headers().get(name.toLowerCase(Locale.ROOT))));
  }

  private AskedAssert any(String what, Predicate<AskedQuestion> condition) {
    if (actual.stream().noneMatch(condition)) {
      failWithMessage("expected a question %s, but got %s", what, actual);
    }
    return this;
  }
}
