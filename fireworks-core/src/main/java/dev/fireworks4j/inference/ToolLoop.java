// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Tools that a model may call, and the limits of the loop.
 *
 * <p>Use {@link #builder()}; the constructor changes when the library learns more.
 *
 * @param tools what the model may call
 * @param maxRounds maximum number of questions to the model; 10 if null
 * @param limit no question is asked once this has passed; null for no limit
 * @param maxTokens no question is asked once the answers together took this many tokens, prompts included; null for no
 *     limit
 * @param executor runs the calls of one answer at the same time; null runs them one after the other on the caller's
 *     thread, where an interrupt of the caller reaches them
 * @param endsOnFailure whether a tool that throws ends the loop; otherwise the model is told, and goes on
 * @param isStreamed whether answers are streamed, so that the listener sees their pieces
 * @param listener told about each step; null for none
 */
@WithBuilder
public record ToolLoop(
    List<Tool<?>> tools,
    @Nullable Integer maxRounds,
    @Nullable Duration limit,
    @Nullable Long maxTokens,
    @Nullable Executor executor,
    boolean endsOnFailure,
    boolean isStreamed,
    @Nullable ToolListener listener) {

  public ToolLoop {
    tools = Copies.list(tools);
    var problems = new Problems("ToolLoop");
    problems
        .required("tools", tools)
        .noNulls("tools", tools)
        .positive("maxRounds", maxRounds)
        .positive("limit", limit)
        .positive("maxTokens", maxTokens);
    var names = new HashSet<String>();
    for (Tool<?> tool : tools) {
      if (tool != null && !names.add(tool.name())) {
        problems.add("tools", "two have the name " + tool.name() + "; give each its own");
      }
    }
    problems.orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static ToolLoopBuilder builder() {
    return ToolLoopBuilder.builder();
  }

  /** These tools, one call after the other, for at most 10 rounds. */
  public static ToolLoop of(Tool<?>... tools) {
    return builder().tools(List.of(tools)).build();
  }
}
