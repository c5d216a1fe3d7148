// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import java.util.regex.Pattern;

/** Paths as tests write them: {@code ...} stands for anything, {@code *} for anything within one segment. */
final class PathPattern {
  private static final char ANYTHING = '\uffff';
  private static final char WITHIN_SEGMENT = '\ufffe';

  private final String text;
  private final String symbols;
  private final Pattern pattern;

  PathPattern(String text) {
    this.text = text;
    this.symbols = text.replace("...", "" + ANYTHING).replace('*', WITHIN_SEGMENT);
    var regex = new StringBuilder();
    for (int i = 0; i < symbols.length(); i++) {
      char symbol = symbols.charAt(i);
      regex.append(
          switch (symbol) {
            case ANYTHING -> ".*";
            case WITHIN_SEGMENT -> "[^/]*";
            default -> Pattern.quote("" + symbol);
          });
    }
    pattern = Pattern.compile(regex.toString());
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  /** True if there is a path that matches both. */
  boolean overlaps(PathPattern other) {
    var seen = new boolean[symbols.length() + 1][other.symbols.length() + 1];
    return overlaps(other, 0, 0, seen);
  }

  private boolean overlaps(PathPattern other, int i, int j, boolean[][] seen) {
    if (seen[i][j]) {
      return false;
    }
    seen[i][j] = true;
    boolean atEnd = i == symbols.length();
    boolean otherAtEnd = j == other.symbols.length();
    if (atEnd && otherAtEnd) {
      return true;
    }
    char own = atEnd ? '/' : symbols.charAt(i);
    char others = otherAtEnd ? '/' : other.symbols.charAt(j);
    return (!atEnd && isWild(own) && overlaps(other, i + 1, j, seen))
        || (!otherAtEnd && isWild(others) && overlaps(other, i, j + 1, seen))
        || (!atEnd && !otherAtEnd && meets(other, i, j, seen));
  }

  /** Whether both can read one more, common character. */
  private boolean meets(PathPattern other, int i, int j, boolean[][] seen) {
    char own = symbols.charAt(i);
    char others = other.symbols.charAt(j);
    if (isWild(own)) {
      return !isWild(others) && reads(own, others) && overlaps(other, i, j + 1, seen);
    }
    return isWild(others)
        ? reads(others, own) && overlaps(other, i + 1, j, seen)
        : own == others && overlaps(other, i + 1, j + 1, seen);
  }

  private static boolean reads(char wild, char character) {
    return wild == ANYTHING || character != '/';
  }

  private static boolean isWild(char symbol) {
    return symbol == ANYTHING || symbol == WITHIN_SEGMENT;
  }

  @Override
  public String toString() {
    return text;
  }
}
