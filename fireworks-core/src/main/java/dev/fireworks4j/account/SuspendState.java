// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.resource.OpenEnum;

/** Why an account is suspended, open to values newer than this library. */
public final class SuspendState extends OpenEnum {
  public static final SuspendState UNSUSPENDED = new SuspendState("UNSUSPENDED");
  public static final SuspendState FAILED_PAYMENTS = new SuspendState("FAILED_PAYMENTS");
  public static final SuspendState CREDIT_DEPLETED = new SuspendState("CREDIT_DEPLETED");
  public static final SuspendState MONTHLY_SPEND_LIMIT_EXCEEDED =
      new SuspendState("MONTHLY_SPEND_LIMIT_EXCEEDED");
  public static final SuspendState BLOCKED_BY_ABUSE_RULE =
      new SuspendState("BLOCKED_BY_ABUSE_RULE");

  /** Any value, also one newer than this library. */
  public SuspendState(String value) {
    super(value);
  }
}
