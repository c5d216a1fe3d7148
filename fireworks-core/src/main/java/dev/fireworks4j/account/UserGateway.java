// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.account.User.CreateUser;
import dev.fireworks4j.account.User.UpdateUser;
import dev.fireworks4j.gateway.CreateGateway;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.gateway.UpdateGateway;

/**
 * Users of the account, {@code accounts/{account}/users/{id}}, service accounts among them. Only admins may create and
 * change them. The service offers no way to delete one over HTTP.
 */
public interface UserGateway
    extends ResourceGateway<User>,
        CreateGateway<User, CreateUser>,
        UpdateGateway<User, UpdateUser> {}
