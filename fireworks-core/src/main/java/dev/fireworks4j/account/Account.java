// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Money;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param name full name, {@code accounts/{account}}
 * @param displayName a name for people
 * @param accountType never null: {@code UNSPECIFIED} for all but enterprise accounts
 * @param email address of the owner
 * @param state never null: {@code UNSPECIFIED} where the service left it out
 * @param status result of the last operation on it
 * @param suspendState why it is suspended; null where the service left it out
 * @param notificationSettings when the owner gets e-mail
 * @param productivityOnly whether it may use the service's own products only
 */
@WithBuilder
public record Account(
    String name,
    @Nullable String displayName,
    @Nullable Instant createTime,
    @Nullable Instant updateTime,
    AccountType accountType,
    @Nullable String email,
    ProvisioningState state,
    @Nullable Status status,
    @Nullable SuspendState suspendState,
    @Nullable NotificationSettings notificationSettings,
    @Nullable Boolean productivityOnly,
    Map<String, Object> extras)
    implements Resource {

  public Account {
    Objects.requireNonNull(name, "name");
    accountType = Objects.requireNonNullElse(accountType, AccountType.UNSPECIFIED);
    state = Objects.requireNonNullElse(state, ProvisioningState.UNSPECIFIED);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static AccountBuilder builder() {
    return AccountBuilder.builder();
  }

  /** Kind of account, open to values newer than this library. */
  public static final class AccountType extends OpenEnum {
    public static final AccountType UNSPECIFIED = new AccountType("ACCOUNT_TYPE_UNSPECIFIED");
    public static final AccountType ENTERPRISE = new AccountType("ENTERPRISE");

    /** Any value, also one newer than this library. */
    public AccountType(String value) {
      super(value);
    }
  }

  /** Why an account is suspended, open to values newer than this library. */
  public static final class SuspendState extends OpenEnum {
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

  /**
   * When the service writes to the owner of an account.
   *
   * @param monthlySpendThresholds amounts; passing one of them within a month sends an e-mail
   */
  public record NotificationSettings(
      List<Money> monthlySpendThresholds, Map<String, Object> extras) {

    public NotificationSettings {
      monthlySpendThresholds = Copies.list(monthlySpendThresholds);
      extras = Copies.freeForm(extras);
    }
  }
}
