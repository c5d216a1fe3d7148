// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import java.util.Objects;
import java.util.regex.Pattern;

/** The rule for the names of fields in filters, orders and masks. */
final class FieldPath {
  private static final Pattern VALID =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z0-9_-]+)*");

  private FieldPath() {}

  /** The path itself, or an {@link IllegalArgumentException}. */
  static String check(String path) {
    Objects.requireNonNull(path, "field");
    if (!VALID.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "field: \""
              + path.replaceAll("\\p{Cntrl}", "?")
              + "\" is not a field name; use e.g. create_time or"
              + " training_config.base_model");
    }
    return path;
  }
}
