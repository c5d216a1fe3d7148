// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.testkit.store.AccountNames;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code metrics}: the deployments of an account in the text format of Prometheus, a few times a minute. */
public final class AccountMetrics {
  /** The path below the account. */
  public static final String VERB = "/metrics";

  private static final int MAX_PER_MINUTE = 6;
  private static final String REQUESTS = "requests of metrics";

  private static final List<String> COUNTERS =
      List.of(
          "request_counter_total",
          "requests_error_total",
          "tokens_prompt_total",
          "tokens_cached_prompt_total");
  private static final List<String> HISTOGRAMS =
      List.of(
          "latency_overall_ms",
          "latency_to_first_token_ms",
          "latency_prefill_ms",
          "latency_prefill_queue_ms",
          "latency_generation_per_token_ms",
          "latency_generation_queue_ms",
          "tokens_generated_per_request",
          "tokens_prompt_per_request");
  private static final List<String> GAUGES =
      List.of(
          "generator_kv_blocks_fraction",
          "generator_kv_slots_fraction",
          "generator_model_forward_time",
          "requests_coordinator_concurrent_count",
          "prefiller_prompt_cache_ttl");

  /** Name and type of each metric; a deployment without requests has no counts. */
  private static final SortedMap<String, String> FAMILIES = families();

  private AccountMetrics() {}

  private static SortedMap<String, String> families() {
    var families = new TreeMap<String, String>();
    COUNTERS.forEach(name -> families.put(name + ":sum_by_deployment", "counter"));
    HISTOGRAMS.forEach(name -> families.put(name + "_bucket:sum_by_deployment", "histogram"));
    GAUGES.forEach(name -> families.put(name + ":avg_by_deployment", "gauge"));
    return families;
  }

  /**
   * The answer to one request. Called with the store locked.
   *
   * @throws ApiError 429 for more than six within a minute
   */
  public static WireResponse of(FakeState store, String account) {
    count(store, account);
    List<Document> serving =
        store
            .below(Deployments.PATH, account)
            .filter(deployment -> deployment.state().equals("READY"))
            .toList();
    var text = new StringBuilder();
    FAMILIES.forEach(
        (name, type) -> {
          text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
          serving.forEach(deployment -> text.append(line(name, type, deployment)));
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
        AccountNames.id(deployment.name()),
        deployment.id(),
        type.equals("histogram") ? ",le=\"+Inf\"" : "");
  }

  private static void count(FakeState store, String account) {
    var recent = new ArrayList<Object>();
    if (store.settings().get(REQUESTS + account) instanceof List<?> known) {
      recent.addAll(known);
    }
    Instant minuteAgo = store.now().minus(Duration.ofMinutes(1));
    recent.removeIf(time -> !((Instant) time).isAfter(minuteAgo));
    if (recent.size() >= MAX_PER_MINUTE) {
      throw ApiError.exhausted("metrics may be read 6 times a minute");
    }
    recent.add(store.now());
    store.settings().put(REQUESTS + account, recent);
  }
}
