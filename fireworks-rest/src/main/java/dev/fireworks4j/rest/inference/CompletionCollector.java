// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.inference.Completion;
import dev.fireworks4j.inference.CompletionBuilder;
import dev.fireworks4j.inference.CompletionChoice;
import dev.fireworks4j.inference.CompletionChoiceBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A completion from its pieces. Choices of several prompts are interleaved. */
final class CompletionCollector extends AnswerCollector<Completion, Completion> {
  private final Map<Integer, PartialCompletionChoice> choices = new TreeMap<>();
  private final CompletionBuilder answer = Completion.builder();
  private boolean isBegun;

  @Override
  void add(Completion piece) {
    if (!isBegun) {
      isBegun = true;
      answer
          .id(piece.id())
          .object(piece.object())
          .created(piece.created())
          .model(piece.model())
          .extras(piece.extras());
    }
    if (piece.usage() != null) {
      answer.usage(piece.usage());
    }
    if (!piece.perfMetrics().isEmpty()) {
      answer.perfMetrics(piece.perfMetrics());
    }
    for (CompletionChoice part : piece.choices()) {
      PartialCompletionChoice choice =
          room.get(choices, part.index(), PartialCompletionChoice::new);
      if (choice != null) {
        choice.add(part);
      }
    }
  }

  @Override
  Completion answer() {
    return answer
        .choices(choices.values().stream().map(PartialCompletionChoice::whole).toList())
        .build();
  }

  private final class PartialCompletionChoice {
    private final CompletionChoiceBuilder whole = CompletionChoice.builder();
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> tokenIds = new ArrayList<>();
    private final CollectedLogprobs logprobs = new CollectedLogprobs(room);

    void add(CompletionChoice piece) {
      whole.index(piece.index());
      room.append(text, piece.text());
      room.addAll(tokenIds, piece.tokenIds());
      logprobs.add(piece.logprobs());
      if (piece.finishReason() != null) {
        whole.finishReason(piece.finishReason());
      }
      if (!piece.rawOutput().isEmpty()) {
        whole.rawOutput(piece.rawOutput());
      }
      if (!piece.promptTokenIds().isEmpty()) {
        whole.promptTokenIds(piece.promptTokenIds());
      }
    }

    CompletionChoice whole() {
      return whole.text(text.toString()).tokenIds(tokenIds).logprobs(logprobs.whole()).build();
    }
  }
}
