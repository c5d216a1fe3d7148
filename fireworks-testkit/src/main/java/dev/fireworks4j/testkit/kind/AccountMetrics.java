// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code metrics}: the deployments of an account in the text format of Prometheus, a few times a minute. */
public final class AccountMetrics {
  /** What follows the name of the account. */
  public static final String VERB = "/metrics";

  private static final int MOST_A_MINUTE = 6;
  private static final String REQUESTS = "requests of metrics";

  /** Name, type and value of each metric; a deployment that nobody asks has nothing to count. */
  private static final SortedMap<String, String> FAMILIES =
      new TreeMap<>(
          Map.of(
              "request_counter_total:sum_by_deployment", "counter",
              "requests_error_total:sum_by_deployment", "counter",
              "tokens_prompt_total:sum_by_deployment", "counter",
              "generator_kv_blocks_fraction:avg_by_deployment", "gauge",
              "requests_coordinator_concurrent_count:avg_by_deployment", "gauge",
              "latency_to_first_token_ms_bucket:sum_by_deployment", "histogram"));

  private AccountMetrics() {}

  /**
   * The answer to one request. Called with the store locked.
   *
   * @throws ApiError 429 for more than six within a minute
   */
  public static WireResponse of(FakeState store, String account) {
    count(store, account);
    var text = new StringBuilder();
    FAMILIES.forEach(
        (name, type) -> {
          text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
          for (Document deployment : store.all(Deployments.PATH)) {
            boolean isServing = deployment.state().equals("READY");
            if (isServing && deployment.name().startsWith(account + "/")) {
              text.append(line(name, type, deployment));
            }
          }
        });
    return WireResponse.text(200, "text/plain; version=0.0.4; charset=utf-8", text.toString());
  }

  private static String line(String name, String type, Document deployment) {
    return String.format(
        Locale.ROOT,
        "%s{base_model=\"%s\",deployment=\"%s\",deployment_account=\"%s\",deployment_id=\"%s\"%s} 0\n",
        name,
        deployment.text("baseModel"),
        deployment.name(),
        deployment.accountName().replace("accounts/", ""),
        deployment.id(),
        type.equals("histogram") ? ",le=\"+Inf\"" : "");
  }

  private static void count(FakeState store, String account) {
    Object known = store.settings().get(REQUESTS + account);
    var recent = new ArrayList<Instant>();
    Instant minuteAgo = store.now().minus(Duration.ofMinutes(1));
    if (known instanceof List<?> times) {
      times.stream()
          .map(Instant.class::cast)
          .filter(time -> time.isAfter(minuteAgo))
          .forEach(recent::add);
    }
    if (recent.size() >= MOST_A_MINUTE) {
      throw ApiError.exhausted("metrics may be read 6 times a minute");
    }
    recent.add(store.now());
    store.settings().put(REQUESTS + account, recent);
  }
}
