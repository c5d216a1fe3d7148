// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** How a criterion is written, open to values newer than this library. */
public record EvaluatorCriterionType(String value) implements OpenEnum {
  public static final EvaluatorCriterionType UNSPECIFIED =
      new EvaluatorCriterionType("TYPE_UNSPECIFIED");
  public static final EvaluatorCriterionType CODE_SNIPPETS =
      new EvaluatorCriterionType("CODE_SNIPPETS");

  public EvaluatorCriterionType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
