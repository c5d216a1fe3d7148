// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a streamed answer to a {@link MessageRequest}. Which members are there depends on the type.
 *
 * @param type {@code message_start}, {@code content_block_start}, {@code content_block_delta}, {@code
 *     content_block_stop}, {@code message_delta}, {@code message_stop} or {@code ping}
 * @param message for {@code message_start}: the answer, still empty
 * @param index for blocks: which one
 * @param contentBlock for {@code content_block_start}
 * @param delta for {@code content_block_delta} and {@code message_delta}
 * @param usage for {@code message_delta}
 */
@SnakeCase
public record MessageEvent(
    String type,
    @Nullable MessageAnswer message,
    @Nullable Integer index,
    @Nullable ContentBlock contentBlock,
    @Nullable BlockDelta delta,
    MessageAnswer.@Nullable MessageUsage usage,
    Map<String, Object> extras) {

  public MessageEvent {
    Objects.requireNonNull(type, "type");
    extras = Copies.freeForm(extras);
  }

  /** The text that this event adds; may be empty. */
  public String text() {
    return delta == null || delta.text() == null ? "" : delta.text();
  }

  /**
   * What comes to a block or to the message.
   *
   * @param type {@code text_delta}, {@code input_json_delta}, {@code thinking_delta} or {@code signature_delta}; null
   *     for the message
   * @param text more text
   * @param partialJson more of the arguments of a tool call, a piece of a JSON text
   * @param thinking more reasoning
   * @param signature of the reasoning
   * @param stopReason why the message ended
   * @param stopSequence the text that ended it
   */
  @SnakeCase
  public record BlockDelta(
      @Nullable String type,
      @Nullable String text,
      @Nullable String partialJson,
      @Nullable String thinking,
      @Nullable String signature,
      @Nullable StopReason stopReason,
      @Nullable String stopSequence,
      Map<String, Object> extras) {

    public BlockDelta {
      extras = Copies.freeForm(extras);
    }
  }
}
