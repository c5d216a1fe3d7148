// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.error.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Checks of a file before anything is sent. */
final class LocalFile {
  private LocalFile() {}

  /**
   * Size of a readable, regular, non-empty file.
   *
   * @throws InvalidRequestException if it is none
   */
  static long sizeBytes(String operation, Path file) {
    Objects.requireNonNull(file, "file");
    if (!Files.exists(file)) {
      throw refuse(operation, file + " does not exist; check the path");
    }
    if (!Files.isRegularFile(file)) {
      throw refuse(operation, file + " is not a regular file; give the path of one file");
    }
    if (!Files.isReadable(file)) {
      throw refuse(operation, file + " cannot be read; check its permissions");
    }
    long bytes;
    try {
      bytes = Files.size(file);
    } catch (IOException unreadable) {
      throw refuse(operation, file + " cannot be read: " + unreadable.getMessage());
    }
    if (bytes == 0) {
      throw refuse(operation, file + " is empty; the service refuses empty files");
    }
    return bytes;
  }

  private static InvalidRequestException refuse(String operation, String problem) {
    return new InvalidRequestException(operation, List.of("file: " + problem));
  }
}
