// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Numbers;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.transport.ResponseMetadata;
import dev.fireworks4j.wire.WireMarks.FromResponse;
import dev.fireworks4j.wire.WireMarks.NumberVector;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of texts, in the order of the texts.
 *
 * @param object {@code list}
 * @param data one for each text, by index
 * @param usage tokens that it took
 */
@WithBuilder
@SnakeCase
public record Embeddings(
    @Nullable String object,
    @Nullable String model,
    List<Embedding> data,
    @Nullable Usage usage,
    Map<String, Object> extras,
    @FromResponse @Nullable ResponseMetadata metadata)
    implements InferenceAnswer<Embeddings> {

  public Embeddings {
    data = Copies.list(data);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static EmbeddingsBuilder builder() {
    return EmbeddingsBuilder.builder();
  }

  /** A builder with everything set as in {@code from}. */
  public static EmbeddingsBuilder builder(Embeddings from) {
    return EmbeddingsBuilder.builder(from);
  }

  @Override
  public @Nullable Usage tokens() {
    return usage;
  }

  @Override
  public Embeddings with(ResponseMetadata metadata) {
    return builder(this).metadata(metadata).build();
  }

  /**
   * The vector of one text.
   *
   * @param index place of the text in the request
   * @param embedding the vector
   * @param object {@code embedding}
   */
  @SnakeCase
  public record Embedding(
      int index,
      @NumberVector List<Double> embedding,
      @Nullable String object,
      Map<String, Object> extras) {

    public Embedding {
      embedding = Numbers.of(embedding);
      extras = Copies.freeForm(extras);
    }

    /** The vector as stores of vectors take it; changes to it change nothing here. */
    public float[] floats() {
      return Numbers.of(embedding).floats();
    }
  }
}
