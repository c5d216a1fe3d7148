// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

/**
 * The rule for resource ids: 1 to 63 of {@code a-z 0-9 -}.
 *
 * <p>Where a hyphen or a digit may stand is left to the service: ids it generates begin with digits sometimes.
 */
public final class Ids {
  private static final int LONGEST = 63;
  private static final int LONGEST_SHOWN = 80;

  private Ids() {}

  /** Whether alphabet and length are right. */
  public static boolean isValid(String id) {
    boolean valid = !id.isEmpty() && id.length() <= LONGEST;
    for (int i = 0; valid && i < id.length(); i++) {
      char c = id.charAt(i);
      valid = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }
    return valid;
  }

  /** What is wrong with an id that is not valid, and what to do. */
  public static String advice(String id) {
    String shown = id.length() > LONGEST_SHOWN ? id.substring(0, LONGEST_SHOWN) + "..." : id;
    String printable = shown.replaceAll("\\p{Cntrl}", "?");
    return "\"" + printable + "\" is not an id; use 1 to 63 of a-z, 0-9 and hyphen";
  }
}
