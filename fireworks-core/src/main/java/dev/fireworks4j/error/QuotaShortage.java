// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much of a quota is missing, read from the text of an error: {@code global--h200-count for account acme, in use:
 * 14, quota: 16, requesting: 4}.
 *
 * @param quota name of the quota, e.g. {@code global--h200-count}
 * @param inUse how much of it is in use
 * @param limit the quota itself
 * @param requested how much more was asked for
 */
public record QuotaShortage(String quota, long inUse, long limit, long requested)
    implements Serializable {
  private static final Pattern TEXT =
      Pattern.compile(
          "([\\w.-]{1,128}) for account [\\w-]{1,64}, in use: (\\d{1,18}), quota: (\\d{1,18}),"
              + " requesting: (\\d{1,18})");

  static @Nullable QuotaShortage find(@Nullable String message) {
    Matcher text = TEXT.matcher(message == null ? "" : message);
    return text.find()
        ? new QuotaShortage(text.group(1), number(text, 2), number(text, 3), number(text, 4))
        : null;
  }

  private static long number(Matcher text, int group) {
    return Long.parseLong(text.group(group));
  }

  /** How much has to be freed, or the limit raised by, for the same request to be granted. */
  public long missing() {
    return Math.max(0, inUse + requested - limit);
  }

  @Override
  public String toString() {
    return quota + ": " + inUse + " of " + limit + " in use, " + requested + " more requested";
  }
}
