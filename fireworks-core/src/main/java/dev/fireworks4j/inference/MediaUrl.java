// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an image or a video is, and how closely it is looked at.
 *
 * @param url an address, or a data URL
 * @param file in place of {@code url}: sent as a data URL
 * @param detail {@code auto}, {@code low} or {@code high}
 * @param maxLongSidePixel scales an image down
 * @param fps frames of a video per second
 * @param maxFrames maximum number of frames of a video
 * @param sampleFps frames per second that are used
 * @param spatialLimit maximum number of pixels of a frame
 */
@WithBuilder
@SnakeCase
public record MediaUrl(
    @Nullable String url,
    @Nullable @WireName("url") InlinedFile file,
    @Nullable String detail,
    @Nullable Integer maxLongSidePixel,
    @Nullable Double fps,
    @Nullable Integer maxFrames,
    @Nullable Double sampleFps,
    @Nullable Integer spatialLimit,
    Map<String, Object> extras) {

  public MediaUrl {
    if ((url == null) == (file == null)) {
      throw new IllegalArgumentException("url, file: give one of both");
    }
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static MediaUrlBuilder builder() {
    return MediaUrlBuilder.builder();
  }

  /** An address, or a data URL, with the usual settings. */
  public static MediaUrl of(String url) {
    return builder().url(Objects.requireNonNull(url, "url")).build();
  }

  /** Characters that a request has of it. */
  long inlinedChars() {
    if (file != null) {
      return file.sentChars();
    }
    return url != null && url.startsWith("data:") ? url.length() : 0;
  }
}
