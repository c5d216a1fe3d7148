// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.util.regex.Pattern;

/** The strings that can stand in {@code model}. */
public final class ModelNames {
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]*";
  private static final String MODEL = "accounts/" + ID + "/models/" + ID;
  private static final String DEPLOYMENT = "accounts/" + ID + "/deployments/" + ID;
  private static final Pattern FORMS =
      Pattern.compile(
          "%1$s|%2$s|%1$s#%2$s|accounts/%3$s/routers/%3$s|(?!accounts/)%3$s/%3$s(#%3$s/%3$s)?"
              .formatted(MODEL, DEPLOYMENT, ID));
  private static final Pattern SHORT = Pattern.compile("fireworks/(" + ID + ")");
  private static final Pattern SHORT_PAIR =
      Pattern.compile("(" + ID + ")/(" + ID + ")#(" + ID + ")/(" + ID + ")");

  private ModelNames() {}

  /** A short name in full; any other string as it is. */
  public static String expanded(String model) {
    var pair = SHORT_PAIR.matcher(model);
    if (pair.matches()) {
      return "accounts/%s/models/%s#accounts/%s/deployments/%s"
          .formatted(pair.group(1), pair.group(2), pair.group(3), pair.group(4));
    }
    var name = SHORT.matcher(model);
    return name.matches() ? "accounts/fireworks/models/" + name.group(1) : model;
  }

  /**
   * Checks a model string of a test.
   *
   * @throws IllegalArgumentException if it has none of the forms, which the message lists
   */
  public static String checked(String model) {
    if (!FORMS.matcher(model).matches()) {
      throw new IllegalArgumentException(
          "model: \""
              + model
              + "\" is not a model string; use accounts/{account}/models/{model},"
              + " accounts/{account}/deployments/{deployment}, the two joined by \"#\","
              + " accounts/{account}/routers/{router}, or a short name such as fireworks/qwen3-8b");
    }
    return expanded(model);
  }
}
