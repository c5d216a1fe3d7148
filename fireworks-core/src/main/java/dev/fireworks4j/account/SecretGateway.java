// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.account.Secret.CreateSecret;
import dev.fireworks4j.account.Secret.UpdateSecret;
import dev.fireworks4j.gateway.CreateGateway;
import dev.fireworks4j.gateway.DeleteGateway;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.gateway.UpdateGateway;

/**
 * Secrets of the account, {@code accounts/{account}/secrets/{id}}. Their values are never shown again. Lists ignore
 * filter and order. The service answers a {@code get} of a missing secret with an internal error without a reason; it
 * is reported as a {@link dev.fireworks4j.error.NotFoundException} with the status 500; {@code list()} shows for
 * certain what exists.
 */
public interface SecretGateway
    extends ResourceGateway<Secret>,
        CreateGateway<Secret, CreateSecret>,
        UpdateGateway<Secret, UpdateSecret>,
        DeleteGateway {}
