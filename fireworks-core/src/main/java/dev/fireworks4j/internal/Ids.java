// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.function.IntPredicate;

/**
 * The rules for resource ids.
 *
 * <p>The position of hyphens and digits is not checked: some ids of the service begin with digits.
 */
public final class Ids {
  private static final int LONGEST = 63;
  private static final String ACCOUNTS = "accounts/";

  private Ids() {}

  /** Whether it is 1 to 63 of {@code a-z 0-9 -}. */
  public static boolean isValid(String id) {
    return hasValidLength(id) && hasOnly(id, Ids::isOfChosenId);
  }

  /**
   * Whether it is 1 to 63 letters, digits, {@code - _ .}, and no relative path: the form of ids in nested collections.
   */
  public static boolean isValidNested(String id) {
    return hasValidLength(id)
        && hasOnly(id, c -> isOfChosenId(c) || (c >= 'A' && c <= 'Z') || "_.".indexOf(c) >= 0)
        && !id.equals(".")
        && !id.equals("..");
  }

  private static boolean hasValidLength(String id) {
    return !id.isEmpty() && id.length() <= LONGEST;
  }

  /** Without a stream: every call checks some ids. */
  private static boolean hasOnly(String id, IntPredicate allowed) {
    for (int i = 0; i < id.length(); i++) {
      if (!allowed.test(id.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfChosenId(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }

  /** What is wrong with an id that is not valid, and what to do. */
  public static String advice(String id) {
    return "\"" + printable(id) + "\" is not an id; use 1 to 63 of a-z, 0-9 and hyphen";
  }

  /** The same for a nested id. */
  public static String nestedAdvice(String id) {
    return "\"" + printable(id) + "\" is not an id; use 1 to 63 letters, digits, - _ and .";
  }

  /** A text that is not an id, for a message. */
  public static String printable(String text) {
    return text.isBlank() ? "" : ForeignText.id(text);
  }

  /**
   * The id of an account, from either form that a user may give: {@code acme} or {@code accounts/acme}. Not checked.
   */
  public static String withoutCollection(String account) {
    return account.startsWith(ACCOUNTS) ? account.substring(ACCOUNTS.length()) : account;
  }
}
