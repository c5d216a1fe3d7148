// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** The two spellings of a field's name: {@code displayName} in JSON, {@code display_name} in masks. */
public final class SnakeCaseNames {
  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
  private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");

  private SnakeCaseNames() {}

  /** {@code display_name} for {@code displayName}; dots stay. */
  public static String of(String camelCase) {
    return CAPITAL
        .matcher(camelCase)
        .replaceAll(found -> "_" + found.group().toLowerCase(Locale.ROOT));
  }

  /** {@code displayName} for {@code display_name}; what is in camelCase already stays. */
  public static String toCamelCase(String snakeCase) {
    return UNDERSCORE
        .matcher(snakeCase)
        .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }
}
