// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** The spelling of a field in masks: {@code display_name} for what is {@code displayName} in JSON. */
public final class SnakeCaseNames {
  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

  private SnakeCaseNames() {}

  /** {@code display_name} for {@code displayName}; dots stay. */
  public static String of(String camelCase) {
    return CAPITAL
        .matcher(camelCase)
        .replaceAll(found -> "_" + found.group().toLowerCase(Locale.ROOT));
  }
}
