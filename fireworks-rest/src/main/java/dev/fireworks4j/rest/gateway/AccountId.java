// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.resource.ResourceName;

/** An account's id, checked like every id. */
final class AccountId {
  private AccountId() {}

  static String checked(String id) {
    return ResourceName.of(id, "datasets", "any").account();
  }
}
