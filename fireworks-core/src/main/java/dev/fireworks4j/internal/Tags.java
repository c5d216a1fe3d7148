// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules for tags of resources. The service decides which keys a customer may set. */
public final class Tags {
  private static final int MAX_TAGS = 64;
  private static final int LONGEST = 128;

  private Tags() {}

  /** Adds what is wrong with tags. */
  public static void check(RequestChecks<?> problems, String field, Map<String, String> tags) {
    if (tags.size() > MAX_TAGS) {
      problems.add(field, "has " + tags.size() + " tags; use at most " + MAX_TAGS);
    }
    tags.forEach((key, value) -> check(problems, field, key, value));
  }

  private static void check(
      RequestChecks<?> problems, String field, String key, @Nullable String value) {
    boolean isAscii = key.chars().allMatch(c -> c > ' ' && c < 127);
    if (key.isEmpty() || key.length() > LONGEST || !isAscii) {
      problems.add(field, "a key is not 1 to 128 ASCII characters without blanks");
    }
    int length = value == null ? 0 : value.codePointCount(0, value.length());
    if (length < 1 || length > LONGEST) {
      problems.add(field, "the value of a tag has " + length + " characters; use 1 to 128");
    }
  }
}
