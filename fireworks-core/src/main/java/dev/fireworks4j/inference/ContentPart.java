// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a message: text, an image or a video. Use the factories.
 *
 * @param type {@code text}, {@code image_url} or {@code video_url}
 * @param text for {@code text}
 * @param imageUrl for {@code image_url}
 * @param videoUrl for {@code video_url}
 */
@SnakeCase
public record ContentPart(
    String type,
    @Nullable String text,
    @Nullable MediaUrl imageUrl,
    @Nullable MediaUrl videoUrl,
    Map<String, Object> extras) {

  public ContentPart {
    Objects.requireNonNull(type, "type");
    extras = Copies.freeForm(extras);
  }

  /** Text. */
  public static ContentPart text(String text) {
    return new ContentPart("text", Objects.requireNonNull(text, "text"), null, null, Map.of());
  }

  /** An image that the service fetches, within 1.5 s and 5 MB; or a data URL. */
  public static ContentPart image(String url) {
    return image(MediaUrl.of(url));
  }

  /**
   * An image in a file, sent as a data URL. It is read while the request is sent, in constant memory. At most 7.5 MB:
   * the service takes 10 MB in base64, of all images and videos of a request together.
   *
   * @throws IllegalArgumentException if the name does not end as that of an image, or the file is too large
   * @throws dev.fireworks4j.error.FileTransferException if it cannot be read
   */
  public static ContentPart image(Path file) {
    return image(inlined(file, "image"));
  }

  /** An image with settings. */
  public static ContentPart image(MediaUrl url) {
    return new ContentPart("image_url", null, url, null, Map.of());
  }

  /** A video in a file; limits and failures are those of {@link #image(Path)}. */
  public static ContentPart video(Path file) {
    return video(inlined(file, "video"));
  }

  /** A video that the service fetches, of at most a minute; or a data URL. */
  public static ContentPart video(MediaUrl url) {
    return new ContentPart("video_url", null, null, url, Map.of());
  }

  private static MediaUrl inlined(Path file, String sort) {
    return MediaUrl.builder().file(InlinedFile.dataUrl(file, sort)).build();
  }
}
