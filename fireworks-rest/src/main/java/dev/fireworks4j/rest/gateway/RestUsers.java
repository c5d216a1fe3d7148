// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.account.User;
import dev.fireworks4j.account.User.CreateUser;
import dev.fireworks4j.account.User.UpdateUser;
import dev.fireworks4j.account.UserGateway;
import dev.fireworks4j.rest.session.Session;

final class RestUsers extends RestGateway<User, CreateUser, UpdateUser> implements UserGateway {
  RestUsers(Session session) {
    super(session, ResourceType.of("users", User.class));
  }
}
