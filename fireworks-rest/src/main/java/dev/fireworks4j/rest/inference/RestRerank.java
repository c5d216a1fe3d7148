// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.inference.RerankGateway;
import dev.fireworks4j.inference.RerankRequest;
import dev.fireworks4j.inference.Reranking;
import dev.fireworks4j.rest.session.Session;

/** {@code /inference/v1/rerank}. */
public final class RestRerank implements RerankGateway {
  private final Questions questions;

  /** The gateway of one view. */
  public RestRerank(Session session) {
    this.questions = new Questions(session, "/v1/rerank", "reranking by");
  }

  @Override
  public Reranking rerank(RerankRequest request) {
    return questions.ask(request, Reranking.class);
  }
}
