// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.inference.RerankGateway;
import dev.fireworks4j.inference.RerankRequest;
import dev.fireworks4j.inference.Reranking;
import dev.fireworks4j.rest.session.Session;

/** {@code /inference/v1/rerank}. */
public record RestRerank(Session session) implements RerankGateway {
  @Override
  public Reranking rerank(RerankRequest request) {
    return new Questions(session, "/v1/rerank", "reranking by").ask(request, Reranking.class);
  }
}
