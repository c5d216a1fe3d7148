// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.Status;
import java.time.Instant;
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
}
