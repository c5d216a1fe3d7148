// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one side said, in the form of the Messages API.
 *
 * @param role {@code user} or {@code assistant}
 * @param content the text; null where there are blocks
 * @param blocks texts, images, tool calls and their results in place of {@code content}
 */
@SnakeCase
public record MessageTurn(
    String role, @Nullable String content, @WireName("content") List<ContentBlock> blocks) {

  public MessageTurn {
    Objects.requireNonNull(role, "role");
    blocks = Copies.list(blocks);
  }

  /** What a person says. */
  public static MessageTurn user(String content) {
    return new MessageTurn("user", content, List.of());
  }

  /** What a person says, with pictures or the results of tools. */
  public static MessageTurn user(List<ContentBlock> blocks) {
    return new MessageTurn("user", null, blocks);
  }

  /** What the model said. */
  public static MessageTurn assistant(List<ContentBlock> blocks) {
    return new MessageTurn("assistant", null, blocks);
  }
}
