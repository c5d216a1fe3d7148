// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** Where the code of an evaluator comes from, open to values newer than this library. */
public record EvaluatorSourceType(String value) implements OpenEnum {
  public static final EvaluatorSourceType UNSPECIFIED = new EvaluatorSourceType("TYPE_UNSPECIFIED");
  public static final EvaluatorSourceType UPLOAD = new EvaluatorSourceType("TYPE_UPLOAD");
  public static final EvaluatorSourceType GITHUB = new EvaluatorSourceType("TYPE_GITHUB");
  public static final EvaluatorSourceType TEMPORARY = new EvaluatorSourceType("TYPE_TEMPORARY");

  public EvaluatorSourceType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
