// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.internal.ForeignText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A file that stands in a request as base64. It is read while the request is sent, at each attempt, and must keep its
 * size until then.
 *
 * @param path the file
 * @param prefix what stands before the base64, e.g. {@code data:image/png;base64,}
 * @param sizeBytes its size when it was looked at
 */
public record InlinedFile(Path path, String prefix, long sizeBytes) {
  private static final long MAX_BYTES = 7_500_000;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("bmp", "image/bmp"),
          Map.entry("tif", "image/tiff"),
          Map.entry("tiff", "image/tiff"),
          Map.entry("ppm", "image/x-portable-pixmap"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("webm", "video/webm"));

  public InlinedFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(prefix, "prefix");
  }

  static InlinedFile dataUrl(Path file, String sort) {
    return of(file, sort, "data:" + mediaType(file, sort) + ";base64,");
  }

  static InlinedFile of(Path file, String sort, String prefix) {
    long size = size(file, sort);
    if (size > MAX_BYTES) {
      throw new IllegalArgumentException(
          ForeignText.line(file.toString())
              + ": larger than 7.5 MB; make it smaller, or give its URL");
    }
    return new InlinedFile(file, prefix, size);
  }

  static String mediaType(Path file, String sort) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
    if (!type.startsWith(sort + "/")) {
      throw new IllegalArgumentException(
          ForeignText.line(file.toString())
              + ": not the name of a file with "
              + sort
              + "s that models read; use png, jpg, mp4 or a similar one");
    }
    return type;
  }

  private static long size(Path file, String sort) {
    try {
      if (!Files.isRegularFile(file) && Files.exists(file)) {
        throw new IllegalArgumentException(
            ForeignText.line(file.toString()) + ": not a regular file; copy it to one");
      }
      return Files.size(file);
    } catch (IOException e) {
      throw new FileTransferException("read the " + sort, file, e);
    }
  }

  /** Characters that a request has of it. */
  public long sentChars() {
    return prefix.length() + (sizeBytes + 2) / 3 * 4;
  }
}
