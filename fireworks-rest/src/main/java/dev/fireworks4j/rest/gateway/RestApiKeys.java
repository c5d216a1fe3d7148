// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.account.ApiKey;
import dev.fireworks4j.account.ApiKey.CreateApiKey;
import dev.fireworks4j.account.ApiKeyGateway;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

final class RestApiKeys extends RestGateway<ApiKey, CreateApiKey, UpdateSpec>
    implements ApiKeyGateway {
  private static final String ALL_USERS = "-";

  private final String user;

  RestApiKeys(Session session, String user) {
    super(
        session,
        ResourceType.of("apiKeys", ApiKey.class)
            .below("users")
            .wrapped()
            .idByServer()
            .withoutNames()
            .deletedByPost("keyId"),
        user);
    this.user = user;
  }

  @Override
  public ApiKey create(CreateApiKey spec) {
    checkUser();
    Instant end = Objects.requireNonNull(spec, "spec").expireTime();
    if (end != null && !end.isAfter(session.time().now())) {
      throw new InvalidRequestException(
          "CreateApiKey", List.of("expireTime: " + end + " has passed; use a time in the future"));
    }
    return super.create(spec);
  }

  @Override
  public void delete(String keyId) {
    checkUser();
    super.delete(keyId);
  }

  private void checkUser() {
    if (user.equals(ALL_USERS) || user.endsWith("/" + ALL_USERS)) {
      throw new IllegalArgumentException("user: - stands for all users; name the key's user");
    }
  }
}
