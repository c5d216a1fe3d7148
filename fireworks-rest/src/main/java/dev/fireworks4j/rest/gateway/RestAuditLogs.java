// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.account.AuditLogEntry;
import dev.fireworks4j.account.AuditLogGateway;
import dev.fireworks4j.account.AuditLogQuery;
import dev.fireworks4j.page.Page;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.session.RequestUris;
import dev.fireworks4j.rest.session.Session;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record RestAuditLogs(Session session) implements AuditLogGateway {
  private static final String COLLECTION = "auditLogs";
  private static final int LARGEST_PAGE = 200;

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
    RequestUris.put(parameters, "startTime", query.startTime());
    RequestUris.put(parameters, "endTime", query.endTime());
    RequestUris.put(parameters, "email", query.email());
    RequestUris.put(parameters, "filter", query.filter());
    RequestUris.put(parameters, "pageToken", token);
    return Operation.of(
        "list " + COLLECTION + " of " + account,
        "GET",
        session.uri("/v1/" + account + "/" + COLLECTION, parameters),
        session.readingPage(COLLECTION, AuditLogEntry.class));
  }
}
