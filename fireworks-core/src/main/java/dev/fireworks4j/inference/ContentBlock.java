// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a message of the Messages API, of a request or an answer. Which members are there depends on the
 * type.
 *
 * @param type {@code text}, {@code image}, {@code tool_use}, {@code tool_result}, {@code thinking} or {@code
 *     redacted_thinking}
 * @param text for {@code text}
 * @param thinking for {@code thinking}
 * @param signature for {@code thinking}; to be sent back as it came
 * @param data for {@code redacted_thinking}
 * @param source for {@code image}
 * @param id for {@code tool_use}: id of the call
 * @param name for {@code tool_use}: the tool
 * @param input for {@code tool_use}: the arguments
 * @param toolUseId for {@code tool_result}: which call it answers
 * @param content for {@code tool_result}: what the tool answered
 * @param blocks texts and images in place of {@code content}
 * @param error for {@code tool_result}: whether the tool failed
 */
@WithBuilder
@SnakeCase
public record ContentBlock(
    String type,
    @Nullable String text,
    @Nullable String thinking,
    @Nullable String signature,
    @Nullable String data,
    @Nullable ImageSource source,
    @Nullable String id,
    @Nullable String name,
    Map<String, Object> input,
    @Nullable String toolUseId,
    @Nullable String content,
    @WireName("content") List<ContentBlock> blocks,
    @Nullable @WireName("is_error") Boolean error,
    Map<String, Object> extras) {

  public ContentBlock {
    Objects.requireNonNull(type, "type");
    input = Copies.freeForm(input);
    blocks = Copies.list(blocks);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static ContentBlockBuilder builder() {
    return ContentBlockBuilder.builder();
  }

  /** A builder with everything set as in {@code from}. */
  public static ContentBlockBuilder builder(ContentBlock from) {
    return ContentBlockBuilder.builder(from);
  }

  /** Text. */
  public static ContentBlock text(String text) {
    return builder().type("text").text(text).build();
  }

  /** What a tool answers to a call. */
  public static ContentBlock toolResult(String toolUseId, String content) {
    return builder().type("tool_result").toolUseId(toolUseId).content(content).build();
  }

  /** What a tool failed with, for the model. */
  public static ContentBlock toolError(String toolUseId, String content) {
    return builder(toolResult(toolUseId, content)).error(true).build();
  }

  /** An image that the service fetches. */
  public static ContentBlock image(String url) {
    return image(new ImageSource("url", null, null, null, url));
  }

  /**
   * An image in a file, which is read while the request is sent; limits and failures are those of {@link
   * ContentPart#image(Path)}.
   */
  public static ContentBlock image(Path file) {
    String mediaType = InlinedFile.mediaType(file, "image");
    InlinedFile inlined = InlinedFile.of(file, "image", "");
    return image(new ImageSource("base64", mediaType, null, inlined, null));
  }

  private static ContentBlock image(ImageSource source) {
    return builder().type("image").source(source).build();
  }

  /**
   * An image.
   *
   * @param type {@code base64} or {@code url}
   * @param mediaType e.g. {@code image/png}, for {@code base64}
   * @param data for {@code base64}
   * @param file in place of {@code data}
   * @param url for {@code url}
   */
  @SnakeCase
  public record ImageSource(
      String type,
      @Nullable String mediaType,
      @Nullable String data,
      @Nullable @WireName("data") InlinedFile file,
      @Nullable String url) {}
}
