// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Switch and limits of reasoning, in the form of the Messages API.
 *
 * @param type {@code enabled}, {@code disabled} or {@code adaptive}
 * @param budgetTokens maximum number of tokens of reasoning, at least 1,024; for {@code enabled}
 * @param keep {@code all} keeps the reasoning of earlier answers in the prompt
 * @param effort how much to think, e.g. {@code high}
 * @param budgetEndStr text that ends the reasoning when the budget is used up
 */
@SnakeCase
public record Thinking(
    String type,
    @Nullable Integer budgetTokens,
    @Nullable String keep,
    @Nullable String effort,
    @Nullable String budgetEndStr) {

  public Thinking {
    Objects.requireNonNull(type, "type");
  }

  /** Thinks, with at most this many tokens, at least 1,024. */
  public static Thinking enabled(int budgetTokens) {
    return new Thinking("enabled", budgetTokens, null, null, null);
  }

  /** Answers at once. */
  public static Thinking disabled() {
    return new Thinking("disabled", null, null, null, null);
  }

  /** Thinks as much as the question needs; few models can. */
  public static Thinking adaptive() {
    return new Thinking("adaptive", null, null, null, null);
  }
}
