// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.inference.EmbeddingGateway;
import dev.fireworks4j.inference.EmbeddingRequest;
import dev.fireworks4j.inference.Embeddings;
import dev.fireworks4j.rest.session.Session;

/** {@code /inference/v1/embeddings}. */
public final class RestEmbeddings implements EmbeddingGateway {
  private final Questions questions;

  /** The gateway of one view. */
  public RestEmbeddings(Session session) {
    this.questions = new Questions(session, "/v1/embeddings", "embeddings by");
  }

  @Override
  public Embeddings embed(EmbeddingRequest request) {
    return questions.ask(request, Embeddings.class);
  }
}
