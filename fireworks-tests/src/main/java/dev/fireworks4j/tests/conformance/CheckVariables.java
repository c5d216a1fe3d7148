// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of the names in braces in the tables: initial ones, and those kept from answers. */
final class CheckVariables {
  private static final Pattern NAME = Pattern.compile("\\{([a-z][a-zA-Z]*)}");

  private final Map<String, String> values;

  CheckVariables(Map<String, String> values) {
    this.values = new HashMap<>(values);
  }

  void keep(String name, String value) {
    values.put(name, value);
  }

  /**
   * The text with values in place of names.
   *
   * @throws MissingValueException if there is none of a name
   */
  String expand(String text) {
    return NAME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
  }

  private String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new MissingValueException(name);
    }
    return value;
  }

  /** A value is missing because an earlier check did not keep it. */
  static final class MissingValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingValueException(String name) {
      super("no {" + name + "}");
    }
  }
}
