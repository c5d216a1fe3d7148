// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.transport.ResponseMetadata;
import dev.fireworks4j.wire.WireMarks.EpochSeconds;
import dev.fireworks4j.wire.WireMarks.FromResponse;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a {@link CompletionRequest}, or a piece of a streamed one: both have the same form.
 *
 * @param id {@code cmpl-} and 32 hex digits, which is also the request id
 * @param object {@code text_completion}
 * @param created when it was made, in whole seconds
 * @param choices the answers, by index; may be empty in a stream
 * @param usage in a stream in one of the last pieces only
 * @param perfMetrics timings, if asked for
 */
@WithBuilder
@SnakeCase
public record Completion(
    @Nullable String id,
    @Nullable String object,
    @EpochSeconds @Nullable Instant created,
    @Nullable String model,
    List<CompletionChoice> choices,
    @Nullable Usage usage,
    Map<String, Object> perfMetrics,
    Map<String, Object> extras,
    @FromResponse @Nullable ResponseMetadata metadata)
    implements InferenceAnswer<Completion> {

  public Completion {
    choices = Copies.list(choices);
    perfMetrics = Copies.freeForm(perfMetrics);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static CompletionBuilder builder() {
    return CompletionBuilder.builder();
  }

  /** A builder with everything set as in {@code from}. */
  public static CompletionBuilder builder(Completion from) {
    return CompletionBuilder.builder(from);
  }

  @Override
  public @Nullable Usage tokens() {
    return usage;
  }

  @Override
  public Completion with(ResponseMetadata metadata) {
    return builder(this).metadata(metadata).build();
  }

  /** The text of the first choice; may be empty. */
  public String text() {
    return choices.stream()
        .filter(choice -> choice.index() == 0)
        .map(CompletionChoice::text)
        .filter(Objects::nonNull)
        .collect(Collectors.joining());
  }
}
