// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.resource.OpenEnum;

/** How a criterion is written, open to values newer than this library. */
public final class EvaluatorCriterionType extends OpenEnum {
  public static final EvaluatorCriterionType UNSPECIFIED =
      new EvaluatorCriterionType("TYPE_UNSPECIFIED");
  public static final EvaluatorCriterionType CODE_SNIPPETS =
      new EvaluatorCriterionType("CODE_SNIPPETS");

  /** Any value, also one newer than this library. */
  public EvaluatorCriterionType(String value) {
    super(value);
  }
}
