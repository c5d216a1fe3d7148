// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.resource.OpenEnum;

/** Where the code of an evaluator comes from, open to values newer than this library. */
public final class EvaluatorSourceType extends OpenEnum {
  public static final EvaluatorSourceType UNSPECIFIED = new EvaluatorSourceType("TYPE_UNSPECIFIED");
  public static final EvaluatorSourceType UPLOAD = new EvaluatorSourceType("TYPE_UPLOAD");
  public static final EvaluatorSourceType GITHUB = new EvaluatorSourceType("TYPE_GITHUB");
  public static final EvaluatorSourceType TEMPORARY = new EvaluatorSourceType("TYPE_TEMPORARY");

  /** Any value, also one newer than this library. */
  public EvaluatorSourceType(String value) {
    super(value);
  }
}
