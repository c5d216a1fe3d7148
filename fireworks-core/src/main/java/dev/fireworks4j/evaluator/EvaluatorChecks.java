// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.internal.Problems;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks that requests about evaluators share. */
final class EvaluatorChecks {
  private static final int DESCRIPTION_LIMIT = 1000;
  private static final Pattern ENTRY_POINT = Pattern.compile("[^:\\s\\\\]+::[A-Za-z_]\\w*");

  private final Problems problems;

  EvaluatorChecks(String type) {
    this.problems = new Problems(type);
  }

  EvaluatorChecks names(@Nullable String displayName, @Nullable String description) {
    problems.displayName(displayName);
    if (description != null && description.length() >= DESCRIPTION_LIMIT) {
      problems.add(
          "description", "has " + description.length() + " characters; use fewer than 1000");
    }
    return this;
  }

  EvaluatorChecks entryPoint(@Nullable String entryPoint) {
    if (entryPoint != null && !entryPoint.isBlank() && !isEntryPoint(entryPoint)) {
      problems.add(
          "entryPoint",
          "\""
              + entryPoint.replaceAll("\\p{Cntrl}", "?")
              + "\" names no function; use path::function, e.g. test_quality.py::evaluate");
    }
    return this;
  }

  /** The path must stay in the folder that is uploaded. */
  private static boolean isEntryPoint(String text) {
    return ENTRY_POINT.matcher(text).matches()
        && !text.startsWith("/")
        && !List.of(text.substring(0, text.indexOf(':')).split("/", -1)).contains("..");
  }

  Problems all() {
    return problems;
  }
}
