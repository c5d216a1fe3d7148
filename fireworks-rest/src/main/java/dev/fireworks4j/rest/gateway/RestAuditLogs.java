// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.account.AuditLogEntry;
import dev.fireworks4j.account.AuditLogGateway;
import dev.fireworks4j.account.AuditLogQuery;
import dev.fireworks4j.page.Page;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.rest.call.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class RestAuditLogs implements AuditLogGateway {
  private static final String COLLECTION = "auditLogs";
  private static final int LARGEST_PAGE = 200;

  private final Session session;

  RestAuditLogs(Session session) {
    this.session = session;
  }

  @Override
  public Paginator<AuditLogEntry> list() {
    return list(AuditLogQuery.all());
  }

  @Override
  public Paginator<AuditLogEntry> list(AuditLogQuery query) {
    Objects.requireNonNull(query, "query");
    return Paginator.ofWalks(
        () -> new PageWalk<>(session, token -> page(query, token)), query.pageToken());
  }

  private Operation<Page<AuditLogEntry>> page(AuditLogQuery query, @Nullable String token) {
    String account = session.accountName();
    var parameters = new LinkedHashMap<String, String>();
    Integer size = query.pageSize();
    parameters.put("pageSize", String.valueOf(size == null ? LARGEST_PAGE : size));
    put(parameters, "startTime", query.startTime());
    put(parameters, "endTime", query.endTime());
    put(parameters, "email", query.email());
    put(parameters, "filter", query.filter());
    put(parameters, "pageToken", token);
    return Operation.of(
        "list " + COLLECTION + " of " + account,
        "GET",
        session.uri("/v1/" + account + "/" + COLLECTION, parameters),
        body -> session.codec().readPage(body, COLLECTION, AuditLogEntry.class));
  }

  private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.put(name, value.toString());
    }
  }
}
