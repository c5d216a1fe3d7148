// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** Kind of account, open to values newer than this library. */
public record AccountType(String value) implements OpenEnum {
  public static final AccountType UNSPECIFIED = new AccountType("ACCOUNT_TYPE_UNSPECIFIED");
  public static final AccountType ENTERPRISE = new AccountType("ENTERPRISE");

  public AccountType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
