// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.gateway.ResourceGateway;

/** The accounts that the key may use, whichever account this client works on. The service orders them itself. */
public interface AccountGateway extends ResourceGateway<Account> {}
