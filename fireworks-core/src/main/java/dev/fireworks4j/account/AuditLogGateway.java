// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.page.Paginator;

/**
 * The audit log of the account, {@code accounts/{account}/auditLogs}, newest entry first. The service keeps one for
 * enterprise accounts; others get an {@link dev.fireworks4j.error.ApiException} with the code PERMISSION_DENIED.
 */
public interface AuditLogGateway {
  /** The entries of the last 30 days. */
  Paginator<AuditLogEntry> list();

  /** The entries that a query asks for, starting at its page token. */
  Paginator<AuditLogEntry> list(AuditLogQuery query);
}
