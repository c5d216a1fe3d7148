// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Trait;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.Document;
import java.time.Duration;
import java.time.Instant;

/**
 * {@code auditLogs}: what tests stored there. An account without entries does not belong to an enterprise, and is
 * refused.
 */
final class AuditLogs {
  private static final String PATH = "accounts/auditLogs";

  private AuditLogs() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of(PATH, "AuditLogEntry")
        .without(Trait.GET)
        .orderedBy("timestamp desc")
        .listing(AuditLogs::isAskedFor)
        .beforeList(AuditLogs::check);
  }

  private static void check(ResourceCall call) {
    if (call.store().all(PATH).isEmpty()) {
      throw ApiError.forbidden("audit logs are for enterprise accounts");
    }
  }

  private static boolean isAskedFor(ResourceCall call, Document entry) {
    Instant now = call.store().now();
    Instant time = time(entry.text("timestamp"), now);
    String email = call.parameter("email");
    return !time.isBefore(time(call.parameter("startTime"), now.minus(Duration.ofDays(30))))
        && !time.isAfter(time(call.parameter("endTime"), now))
        && (email.isEmpty() || email.equals(entry.text("principal")));
  }

  private static Instant time(String text, Instant fallback) {
    return text.isEmpty() ? fallback : Instant.parse(text);
  }
}
