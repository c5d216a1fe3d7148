// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.regex.Pattern;

/**
 * The rule for resource ids: 1 to 63 of {@code a-z 0-9 -}.
 *
 * <p>Where a hyphen or a digit may stand is left to the service: ids it generates begin with digits sometimes.
 */
public final class Ids {
  private static final Pattern VALID = Pattern.compile("[a-z0-9-]{1,63}");
  private static final int LONGEST_SHOWN = 80;

  private Ids() {}

  /** Whether alphabet and length are right. */
  public static boolean isValid(String id) {
    return VALID.matcher(id).matches();
  }

  /** What is wrong with an id that is not valid, and what to do. */
  public static String advice(String id) {
    String shown = id.length() > LONGEST_SHOWN ? id.substring(0, LONGEST_SHOWN) + "..." : id;
    String printable = shown.replaceAll("\\p{Cntrl}", "?");
    return "\"" + printable + "\" is not an id; use 1 to 63 of a-z, 0-9 and hyphen";
  }
}
