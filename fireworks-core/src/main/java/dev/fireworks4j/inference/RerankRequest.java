// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents to be put in the order in which they answer a question.
 *
 * @param model a rerank model, e.g. {@code fireworks/qwen3-reranker-8b}
 * @param query the question
 * @param documents the texts
 * @param topN how many of the best come back; all if null
 * @param returnDocuments whether the texts come back too
 * @param task what relevance means, for the model
 * @param extraBody members beside these, sent as given; the service refuses those it does not know
 */
@WithBuilder
@SnakeCase
public record RerankRequest(
    String model,
    String query,
    List<String> documents,
    @Nullable Integer topN,
    @Nullable Boolean returnDocuments,
    @Nullable String task,
    Map<String, Object> extraBody)
    implements InferenceRequest {

  public RerankRequest {
    documents = Copies.list(documents);
    extraBody = Copies.freeForm(extraBody);
    new Problems("RerankRequest")
        .required("model", model)
        .required("query", query)
        .required("documents", documents)
        .noNulls("documents", documents)
        .positive("topN", topN)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static RerankRequestBuilder builder() {
    return RerankRequestBuilder.builder();
  }
}
