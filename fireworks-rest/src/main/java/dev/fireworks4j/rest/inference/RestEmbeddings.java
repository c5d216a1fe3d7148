// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.inference.EmbeddingGateway;
import dev.fireworks4j.inference.EmbeddingRequest;
import dev.fireworks4j.inference.Embeddings;
import dev.fireworks4j.rest.session.Session;

/** {@code /inference/v1/embeddings}. */
public record RestEmbeddings(Session session) implements EmbeddingGateway {
  @Override
  public Embeddings embed(EmbeddingRequest request) {
    return new Questions(session, "/v1/embeddings", "embeddings by").ask(request, Embeddings.class);
  }
}
