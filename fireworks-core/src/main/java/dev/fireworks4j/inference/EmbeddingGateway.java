// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

/** Vectors of texts. Source: {@code POST /inference/v1/embeddings}. */
public interface EmbeddingGateway {

  /** Turns texts into vectors; fails as {@link InferenceGateway#complete}. */
  Embeddings embed(EmbeddingRequest request);
}
