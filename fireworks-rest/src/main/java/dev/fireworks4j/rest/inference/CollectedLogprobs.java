// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.inference.ChoiceLogprobs;
import dev.fireworks4j.inference.TokenLogprob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The probabilities of one choice's tokens, assembled from the pieces of a stream. */
final class CollectedLogprobs {
  private final Room room;
  private final List<TokenLogprob> content = new ArrayList<>();
  private final Map<String, Object> extras = new LinkedHashMap<>();

  CollectedLogprobs(Room room) {
    this.room = room;
  }

  void add(@Nullable ChoiceLogprobs piece) {
    if (piece != null) {
      piece.content().forEach(this::add);
      room.join(extras, piece.extras());
    }
  }

  private void add(TokenLogprob token) {
    if (room.takesTokens(1 + token.topLogprobs().size())) {
      content.add(token);
    }
  }

  /** Null if there were none. */
  @Nullable ChoiceLogprobs whole() {
    return content.isEmpty() && extras.isEmpty() ? null : new ChoiceLogprobs(content, extras);
  }
}
