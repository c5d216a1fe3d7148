// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

/** Documents by relevance. Source: {@code POST /inference/v1/rerank}. */
public interface RerankGateway {

  /** Puts documents in the order in which they answer a question; fails as {@link InferenceGateway#complete}. */
  Reranking rerank(RerankRequest request);
}
