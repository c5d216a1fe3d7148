// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.transport.ResponseMetadata;
import dev.fireworks4j.wire.WireMarks.FromResponse;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents by relevance, the best first.
 *
 * @param object {@code list}
 * @param data the best first
 * @param usage tokens that it took
 */
@WithBuilder
@SnakeCase
public record Reranking(
    @Nullable String object,
    @Nullable String model,
    List<RankedDocument> data,
    @Nullable Usage usage,
    Map<String, Object> extras,
    @FromResponse @Nullable ResponseMetadata metadata)
    implements InferenceAnswer<Reranking> {

  public Reranking {
    data = Copies.list(data);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static RerankingBuilder builder() {
    return RerankingBuilder.builder();
  }

  /** A builder with everything set as in {@code from}. */
  public static RerankingBuilder builder(Reranking from) {
    return RerankingBuilder.builder(from);
  }

  @Override
  public @Nullable Usage tokens() {
    return usage;
  }

  @Override
  public Reranking with(ResponseMetadata metadata) {
    return builder(this).metadata(metadata).build();
  }

  /**
   * One document.
   *
   * @param index place of the document in the request
   * @param relevanceScore 0 to 1
   * @param document the text, if asked for
   */
  @SnakeCase
  public record RankedDocument(
      int index,
      @Nullable Double relevanceScore,
      @Nullable String document,
      Map<String, Object> extras) {

    public RankedDocument {
      extras = Copies.freeForm(extras);
    }
  }
}
