// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import dev.fireworks4j.internal.Copies;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Result of one row of a batch. Numbers that JSON does not have, such as {@code NaN}, are texts in its values.
 *
 * @param customId the id that joins request and answer, on the wire {@code custom_id}; null for a row without one
 * @param outcome whether there is an answer
 * @param request the request's body as plain values; empty where the input does not hold the id or is gone
 * @param response the chat completion as plain values; empty without an answer
 * @param error what the service says of a failed row, as plain values; its shape is not documented. Of an unreadable
 *     row {@code file}, {@code line}, {@code problem} and the start of its {@code text}
 */
public record BatchResult(
    @Nullable String customId,
    RowOutcome outcome,
    Map<String, Object> request,
    Map<String, Object> response,
    Map<String, Object> error) {

  public BatchResult {
    Objects.requireNonNull(outcome, "outcome");
    request = Copies.freeForm(request);
    response = Copies.freeForm(response);
    error = Copies.freeForm(error);
  }

  /** How a row ended. */
  public enum RowOutcome {
    /** There is an answer. */
    ANSWERED,
    /** The service tried and says why there is none. */
    FAILED,
    /** The row is in the input and in no output; a job that continues this one runs it. */
    MISSING,
    /**
     * A line of a file that is not a JSON object, e.g. because it was cut off; its row may also be reported as {@link
     * #MISSING}.
     */
    UNREADABLE
  }

  /** The text of the first choice; null without an answer, or where it has no text. */
  public @Nullable String content() {
    return choice().get("message") instanceof Map<?, ?> message
            && message.get("content") instanceof String text
        ? text
        : null;
  }

  /** Why the answer ended, e.g. {@code stop} or {@code length}; null without an answer. */
  public @Nullable String finishReason() {
    return choice().get("finish_reason") instanceof String reason ? reason : null;
  }

  private Map<?, ?> choice() {
    return response.get("choices") instanceof List<?> choices
            && !choices.isEmpty()
            && choices.get(0) instanceof Map<?, ?> first
        ? first
        : Map.of();
  }
}
