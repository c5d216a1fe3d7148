// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Status;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request that somebody made to the service.
 *
 * @param id id of the entry
 * @param method the operation, by its name in gRPC
 * @param principal e-mail address of the user who made it
 * @param resource full name of what it was about
 * @param payload the request as plain values; may hold confidential values, so {@code toString} leaves it out
 * @param status how it ended
 * @param timestamp when the service received it
 * @param message the service's description of it
 * @param isAdminAction whether the service's own staff did it
 * @param userAgent the program that made it
 * @param clientIp address that it came from
 * @param apiKeyId id of the key that it was made with; null for a person's session
 */
@WithBuilder
public record AuditLogEntry(
    @Nullable String id,
    @Nullable String method,
    @Nullable String principal,
    @Nullable String resource,
    Map<String, Object> payload,
    @Nullable Status status,
    @Nullable Instant timestamp,
    @Nullable String message,
    @Nullable Boolean isAdminAction,
    @Nullable String userAgent,
    @Nullable String clientIp,
    @Nullable String apiKeyId,
    Map<String, Object> extras) {

  public AuditLogEntry {
    payload = Copies.freeForm(payload);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static AuditLogEntryBuilder builder() {
    return AuditLogEntryBuilder.builder();
  }

  /** For logs: who did what and when, without the payload. */
  @Override
  public String toString() {
    return timestamp + " " + principal + " " + method + " " + resource;
  }
}
