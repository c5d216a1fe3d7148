// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.usage.AccountUsageLimits;
import dev.fireworks4j.usage.UpdateAccountUsageLimits;
import dev.fireworks4j.usage.UpdateUserUsageLimits;
import dev.fireworks4j.usage.UsageLimitGateway;
import dev.fireworks4j.usage.UserUsageLimits;

record RestUsageLimits(Session session) implements UsageLimitGateway {
  private static final ResourceType<AccountUsageLimits> ACCOUNT =
      ResourceType.of("usageLimits", AccountUsageLimits.class).singleton();
  private static final ResourceType<UserUsageLimits> USER =
      ResourceType.of("usageLimits", UserUsageLimits.class).below("users").singleton();
  private static final ResourceType<UserUsageLimits> USERS =
      ResourceType.of("userUsageLimits", UserUsageLimits.class);

  @Override
  public AccountUsageLimits get() {
    return account().get("");
  }

  @Override
  public AccountUsageLimits update(UpdateAccountUsageLimits changes) {
    return account().update("", changes);
  }

  @Override
  public Paginator<UserUsageLimits> listUsers() {
    return new RestGateway<>(session, USERS).list();
  }

  @Override
  public UserUsageLimits getUser(String user) {
    return user(user).get("");
  }

  @Override
  public UserUsageLimits updateUser(String user, UpdateUserUsageLimits changes) {
    return user(user).update("", changes);
  }

  private RestGateway<AccountUsageLimits, CreateSpec, UpdateAccountUsageLimits> account() {
    return new RestGateway<>(session, ACCOUNT);
  }

  private RestGateway<UserUsageLimits, CreateSpec, UpdateUserUsageLimits> user(String user) {
    return new RestGateway<>(session, USER, user);
  }
}
