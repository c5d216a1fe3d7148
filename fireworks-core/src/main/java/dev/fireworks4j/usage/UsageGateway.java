// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.page.Paginator;
import java.util.List;

/** What the account used, what it cost, and how its deployments are doing. Nothing here changes anything. */
public interface UsageGateway {
  /** Quantities by day, {@code GET accounts/{account}/billingUsage}. */
  AccountUsage billingUsage(BillingUsageQuery query);

  /**
   * One page of costs in dollars, with the sum over all pages, {@code POST accounts/{account}/usageCosts:query}. They
   * lag behind by up to a day.
   *
   * @throws dev.fireworks4j.error.ApiException with 401 or 403 if the scope is {@code ACCOUNT} and the key is not that
   *     of an admin
   */
  UsageCosts queryCosts(QueryUsageCosts query);

  /** The rows of {@link #queryCosts} over all pages, a request for each page. */
  Paginator<UsageCostRow> costRows(QueryUsageCosts query);

  /**
   * Rates and gauges of the account's deployments over the last minute, {@code GET accounts/{account}/metrics}, in the
   * service's order. The service refreshes them every 30 seconds and refuses more than 6 requests per minute. Holds at
   * most 200,000 samples; a larger answer is a {@link dev.fireworks4j.error.DecodingException}, as is a line that is
   * not a sample; the exception has its number.
   */
  List<MetricSample> metrics();
}
