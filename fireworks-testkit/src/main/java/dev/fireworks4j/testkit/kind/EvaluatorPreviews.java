// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Names;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DocumentFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code evaluators:previewEvaluator}: a score for each row that is a JSON object. */
final class EvaluatorPreviews {
  private static final int USUAL_SAMPLES = 10;

  private EvaluatorPreviews() {}

  static JsonObject run(ResourceCall call) {
    // Reading drops the name, which only the service sets elsewhere.
    Map<String, @Nullable Object> body = call.reading("PreviewEvaluator").body();
    if (!(call.body().get("evaluator") instanceof Map<?, ?> evaluator)) {
      throw ApiError.missing("evaluator");
    }
    requireRunnable(call, evaluator);
    List<?> rows = rows(body);
    var results = new ArrayList<Object>();
    rows.stream().limit(most(body)).forEach(row -> results.add(result(String.valueOf(row))));
    return JsonObject.of("results", results)
        .with("totalSamples", (long) results.size())
        .with("totalRuntimeMs", String.valueOf(120L * results.size()))
        .with("stdout", List.of("evaluated " + results.size() + " rows"))
        .with("stderr", List.of());
  }

  /** Code in the request need not be stored. */
  private static void requireRunnable(ResourceCall call, Map<?, ?> evaluator) {
    if (evaluator.get("criteria") instanceof List<?> criteria && !criteria.isEmpty()) {
      return;
    }
    String id = evaluator.get("name") instanceof String name ? name : "";
    Document stored =
        call.store().find(Evaluators.PATH, Names.full(call.parent(), "evaluators", id));
    if (stored == null) {
      throw ApiError.notFound("resource not found: " + id);
    }
    Evaluators.requireActive(stored);
  }

  private static List<?> rows(Map<String, @Nullable Object> body) {
    if (!(body.get("sampleData") instanceof List<?> list) || list.isEmpty()) {
      throw ApiError.invalid("missing required field \"sampleData\": an array of rows as text");
    }
    return list;
  }

  private static long most(Map<String, @Nullable Object> body) {
    String given = DocumentFields.text(body, "maxSamples");
    return given.isEmpty() ? USUAL_SAMPLES : Long.parseLong(given);
  }

  private static JsonObject result(String row) {
    boolean isRow;
    try {
      isRow = Json.parse(row) instanceof Map;
    } catch (Json.SyntaxException e) {
      isRow = false;
    }
    var score = new BigDecimal(isRow ? "0.75" : "0");
    return JsonObject.of("success", String.valueOf(isRow))
        .with("score", score)
        .with("perMetricEvals", Map.of("score", Map.of("score", score)))
        .with("reason", isRow ? "evaluated" : "the row is not a JSON object");
  }
}
