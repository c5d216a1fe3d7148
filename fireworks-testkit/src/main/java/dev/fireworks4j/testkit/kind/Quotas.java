// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Trait;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DocumentFields;

/** {@code quotas}: limits of the account. */
final class Quotas {
  private Quotas() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of("accounts/quotas", "Quota")
        .with(Trait.UPDATE, Trait.CREATED_BY_UPDATE)
        .beforeUpdate(Quotas::check);
  }

  /** A quota that is not approved yet has no maximum. */
  private static void check(ResourceCall call, Document quota) {
    String wanted = DocumentFields.text(call.body(), "value");
    String most = quota.text("maxValue");
    if (!wanted.matches("[0-9]{1,18}")) {
      throw ApiError.invalid("invalid value: must be a whole number of 0 or more");
    }
    if (!most.equals("0") && Long.parseLong(wanted) > Long.parseLong(most)) {
      throw ApiError.invalid("invalid value: must not exceed max_value " + most);
    }
  }
}
