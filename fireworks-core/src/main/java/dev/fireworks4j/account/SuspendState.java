// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * Why an account may not be used, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code FAILED_PAYMENTS}
 */
public record SuspendState(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final SuspendState UNSUSPENDED = new SuspendState(KNOWN.add("UNSUSPENDED"));
  public static final SuspendState FAILED_PAYMENTS = new SuspendState(KNOWN.add("FAILED_PAYMENTS"));
  public static final SuspendState CREDIT_DEPLETED = new SuspendState(KNOWN.add("CREDIT_DEPLETED"));
  public static final SuspendState MONTHLY_SPEND_LIMIT_EXCEEDED =
      new SuspendState(KNOWN.add("MONTHLY_SPEND_LIMIT_EXCEEDED"));
  public static final SuspendState BLOCKED_BY_ABUSE_RULE =
      new SuspendState(KNOWN.add("BLOCKED_BY_ABUSE_RULE"));

  public SuspendState {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
