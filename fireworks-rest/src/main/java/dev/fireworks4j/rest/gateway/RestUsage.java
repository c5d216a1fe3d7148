// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.page.Page;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.Repeat;
import dev.fireworks4j.rest.json.EncodedRequest;
import dev.fireworks4j.rest.metrics.PrometheusText;
import dev.fireworks4j.rest.session.RequestUris;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.usage.AccountUsage;
import dev.fireworks4j.usage.BillingUsageQuery;
import dev.fireworks4j.usage.MetricSample;
import dev.fireworks4j.usage.QueryUsageCosts;
import dev.fireworks4j.usage.QueryUsageCostsBuilder;
import dev.fireworks4j.usage.UsageCostRow;
import dev.fireworks4j.usage.UsageCosts;
import dev.fireworks4j.usage.UsageGateway;
import dev.fireworks4j.usage.UsageScope;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record RestUsage(Session session) implements UsageGateway {

  @Override
  public AccountUsage billingUsage(BillingUsageQuery query) {
    return session.run(
        Operation.of(
            "get the usage of " + session.accountName(),
            "GET",
            uri("/billingUsage", parameters(Objects.requireNonNull(query, "query"))),
            session.reading(AccountUsage.class)));
  }

  private static Map<String, String> parameters(BillingUsageQuery query) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("startTime", query.startTime().toString());
    parameters.put("endTime", query.endTime().toString());
    RequestUris.put(parameters, "usageType", query.usageType());
    RequestUris.put(parameters, "timezone", query.timezone());
    RequestUris.put(parameters, "groupBy", query.groupBy());
    query.filter().forEach((name, value) -> parameters.put("filter[" + name + "]", value));
    return parameters;
  }

  @Override
  public UsageCosts queryCosts(QueryUsageCosts query) {
    try {
      return session.run(costs(Objects.requireNonNull(query, "query")));
    } catch (ApiException e) {
      boolean isRefused = e.httpStatus() == 401 || e.httpStatus() == 403;
      throw isRefused && !UsageScope.SELF.equals(query.scope())
          ? new ApiException(e.context(), e.response(), "use an admin's key, or the scope SELF")
          : e;
    }
  }

  @Override
  public Paginator<UsageCostRow> costRows(QueryUsageCosts query) {
    Objects.requireNonNull(query, "query");
    return Paginator.of(token -> rows(query, token), query.pageToken());
  }

  private Page<UsageCostRow> rows(QueryUsageCosts query, @Nullable String token) {
    UsageCosts page = queryCosts(QueryUsageCostsBuilder.builder(query).pageToken(token).build());
    return new Page<>(page.rows(), page.nextPageToken(), null);
  }

  private Operation<UsageCosts> costs(QueryUsageCosts query) {
    var request = EncodedRequest.of(query);
    return Operation.of(
            "query the costs of " + session.accountName(),
            "POST",
            uri("/usageCosts:query", request.query()),
            session.reading(UsageCosts.class))
        .with(Repeat.READ)
        .with(session.json(request.body()));
  }

  @Override
  public List<MetricSample> metrics() {
    return session.run(
        Operation.of(
                "read the metrics of " + session.accountName(),
                "GET",
                uri("/metrics", Map.of()),
                answer -> PrometheusText.read(answer.body()))
            .with("Accept", "text/plain"));
  }

  private URI uri(String path, Map<String, String> query) {
    return session.uri("/v1/" + session.accountName() + path, query);
  }
}
