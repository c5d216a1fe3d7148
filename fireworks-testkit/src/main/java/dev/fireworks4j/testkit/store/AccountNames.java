// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

/** The account in the name of a resource, which begins with {@code accounts/{account}}. */
public final class AccountNames {
  private static final String PREFIX = "accounts/";

  private AccountNames() {}

  /** {@code accounts/{account}} of its own name or any name below it. */
  public static String of(String name) {
    int end = name.indexOf('/', PREFIX.length());
    return end < 0 ? name : name.substring(0, end);
  }

  /** The account's id alone. */
  public static String id(String name) {
    return of(name).substring(PREFIX.length());
  }
}
