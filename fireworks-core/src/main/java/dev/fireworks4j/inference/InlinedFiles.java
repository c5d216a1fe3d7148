// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.error.FileTransferException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** Files as data URLs. */
final class InlinedFiles {
  private static final int MAX_BYTES = 7_500_000;
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

  private InlinedFiles() {}

  static String of(Path file, String sort) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
    if (!type.startsWith(sort + "/")) {
      throw new IllegalArgumentException(
          file
              + ": not the name of a file with "
              + sort
              + "s that models read; use png, jpg, mp4 or alike");
    }
    byte[] content = content(file, sort);
    if (content.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          file + ": larger than 7.5 MB; make it smaller, or give its URL");
    }
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
  }

  /** One byte more than may be sent shows that there are too many. */
  private static byte[] content(Path file, String sort) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw new FileTransferException("read the " + sort, file, e);
    }
  }
}
