// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The check of a path that is to be read as a file: pipes and devices may block or never end. */
public final class LocalFileCheck {
  private LocalFileCheck() {}

  /** What is wrong with the path, and what to do; null if it is a readable regular file. */
  public static @Nullable String problem(Path file) {
    if (!Files.exists(file)) {
      return file + " does not exist; check the path";
    }
    if (Files.isDirectory(file)) {
      return file + " is a folder; name the files in it";
    }
    if (!Files.isRegularFile(file)) {
      return file + " is not a regular file; copy it into one";
    }
    return Files.isReadable(file) ? null : file + " cannot be read; check its permissions";
  }
}
