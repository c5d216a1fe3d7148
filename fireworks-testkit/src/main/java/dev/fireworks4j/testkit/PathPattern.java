// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import java.util.regex.Pattern;

/** Paths as tests write them: {@code ...} stands for anything, {@code *} for anything within one segment. */
final class PathPattern {
  private final Pattern pattern;

  PathPattern(String text) {
    var regex = new StringBuilder();
    for (String part : text.split("(?=\\.\\.\\.|\\*)|(?<=\\.\\.\\.|\\*)", -1)) {
      regex.append(
          switch (part) {
            case "..." -> ".*";
            case "*" -> "[^/]*";
            default -> Pattern.quote(part);
          });
    }
    pattern = Pattern.compile(regex.toString());
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }
}
