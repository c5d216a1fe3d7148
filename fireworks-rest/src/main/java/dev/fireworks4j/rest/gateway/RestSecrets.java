// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.account.Secret;
import dev.fireworks4j.account.Secret.CreateSecret;
import dev.fireworks4j.account.Secret.UpdateSecret;
import dev.fireworks4j.account.SecretGateway;
import dev.fireworks4j.rest.session.Session;

final class RestSecrets extends RestGateway<Secret, CreateSecret, UpdateSecret>
    implements SecretGateway {
  RestSecrets(Session session) {
    super(session, ResourceType.of("secrets", Secret.class).idInName().missingIsInternalError());
  }
}
