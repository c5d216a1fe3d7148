// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.inference.ModelAnswer.Choice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers of {@code /completions}. */
final class CompletionForm extends OpenAiForm {

  @Override
  String object(boolean isStreamed) {
    return "text_completion";
  }

  @Override
  void choice(ModelAnswer answer, Choice choice, Map<String, @Nullable Object> json) {
    json.put("text", Tokens.join(Objects.requireNonNullElse(choice.text(), List.of())));
    json.put("logprobs", logprobs(answer, choice));
    json.put("finish_reason", choice.finishReason());
  }

  private static @Nullable Object logprobs(ModelAnswer answer, Choice choice) {
    Object asked = answer.question().body().get("logprobs");
    return asked == null || Boolean.FALSE.equals(asked)
        ? null
        : Logprobs.of(choice.text(), answer.question());
  }

  @Override
  void chunk(ModelAnswer answer, Piece piece, Map<String, @Nullable Object> json) {
    boolean isEnd = piece.kind() == Piece.PieceKind.END;
    json.put("text", isEnd ? "" : piece.text());
    json.put("logprobs", null);
    json.put("finish_reason", isEnd ? piece.text() : null);
  }

  @Override
  boolean isShown(Piece piece) {
    return piece.kind() == Piece.PieceKind.TEXT || piece.kind() == Piece.PieceKind.END;
  }
}
