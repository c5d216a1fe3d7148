// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.query.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers of {@code /rerank}: documents with more words of the query come first. */
record RerankAnswer(Question question) {
  // Amplifies small differences of similarity, because the service's scores are near 0 or 1.
  private static final double STEEPNESS = 12;
  private static final double MIDDLE = 0.3;

  private record Scored(int index, String document, double score) {}

  Map<String, @Nullable Object> json() {
    long tokens = promptTokens();
    var usage =
        JsonObject.of("prompt_tokens", tokens)
            .with("total_tokens", tokens)
            .with("completion_tokens", 0L);
    return JsonObject.of("object", "list")
        .with("model", question.model())
        .with("data", rows())
        .with("usage", usage);
  }

  long promptTokens() {
    long tokens = 0;
    for (String document : documents()) {
      tokens += Tokens.count(query()) + Tokens.count(document);
    }
    return tokens;
  }

  private List<Map<String, Object>> rows() {
    var query = TextVector.of(query(), TextVector.DIMENSIONS);
    var scored = new ArrayList<Scored>();
    for (String document : documents()) {
      double similarity = query.similarity(TextVector.of(document, TextVector.DIMENSIONS));
      double score = 1 / (1 + Math.exp(-STEEPNESS * (similarity - MIDDLE)));
      scored.add(new Scored(scored.size(), document, score));
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    int most =
        question.body().get("top_n") instanceof Number number ? number.intValue() : scored.size();
    return scored.stream().limit(most).map(this::row).toList();
  }

  private Map<String, Object> row(Scored scored) {
    var row = JsonObject.of("index", (long) scored.index()).with("relevance_score", scored.score());
    if (question.isOn("return_documents")) {
      row.put("document", scored.document());
    }
    return row;
  }

  private String query() {
    return String.valueOf(question.body().get("query"));
  }

  private List<String> documents() {
    return question.list("documents").stream().map(String::valueOf).toList();
  }
}
