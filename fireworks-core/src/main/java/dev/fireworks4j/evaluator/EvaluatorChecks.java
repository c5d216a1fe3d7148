// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.internal.Problems;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks that requests about evaluators share. */
final class EvaluatorChecks {
  private static final Pattern ENTRY_POINT = Pattern.compile("[^:\\s\\\\]+::[A-Za-z_]\\w*");

  private EvaluatorChecks() {}

  static Problems entryPoint(Problems problems, @Nullable String entryPoint) {
    if (entryPoint != null && !entryPoint.isBlank() && !isEntryPoint(entryPoint)) {
      problems.add(
          "entryPoint",
          "\""
              + entryPoint.replaceAll("\\p{Cntrl}", "?")
              + "\" names no function; use path::function, e.g. test_quality.py::evaluate");
    }
    return problems;
  }

  /** The path must stay in the folder that is uploaded. */
  private static boolean isEntryPoint(String text) {
    return ENTRY_POINT.matcher(text).matches()
        && !text.startsWith("/")
        && !List.of(text.substring(0, text.indexOf(':')).split("/", -1)).contains("..");
  }
}
