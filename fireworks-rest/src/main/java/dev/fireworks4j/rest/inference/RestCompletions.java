// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.inference.Completion;
import dev.fireworks4j.inference.CompletionGateway;
import dev.fireworks4j.inference.CompletionRequest;
import dev.fireworks4j.rest.session.Session;

/** {@code /inference/v1/completions}. */
public final class RestCompletions
    extends StreamedQuestions<CompletionRequest, Completion, Completion>
    implements CompletionGateway {
  private static final StreamForm<Completion, Completion> STREAM =
      new StreamForm<>(
          Completion.class,
          Completion::extras,
          Completion::text,
          Completion::text,
          piece -> false,
          CompletionCollector::new);

  public RestCompletions(Session session) {
    super(new Questions(session, "/v1/completions", "completion by"), Completion.class, STREAM);
  }
}
