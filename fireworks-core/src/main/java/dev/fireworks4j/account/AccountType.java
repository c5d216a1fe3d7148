// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.resource.OpenEnum;

/** Kind of account, open to values newer than this library. */
public final class AccountType extends OpenEnum {
  public static final AccountType UNSPECIFIED = new AccountType("ACCOUNT_TYPE_UNSPECIFIED");
  public static final AccountType ENTERPRISE = new AccountType("ENTERPRISE");

  /** Any value, also one newer than this library. */
  public AccountType(String value) {
    super(value);
  }
}
