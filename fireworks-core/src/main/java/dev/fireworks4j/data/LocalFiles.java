// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import dev.fireworks4j.error.InvalidRequestException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks of paths before anything is read. */
final class LocalFiles {
  private LocalFiles() {}

  /** The name without its folder. */
  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /**
   * Insists on readable, regular files.
   *
   * @throws InvalidRequestException with everything that is wrong
   */
  static void require(String operation, List<Path> files) {
    List<String> problems = new ArrayList<>();
    if (files.isEmpty()) {
      problems.add("files: none given; name at least one");
    }
    files.stream()
        .map(LocalFiles::problem)
        .filter(Objects::nonNull)
        .forEach(problem -> problems.add("files: " + problem));
    if (!problems.isEmpty()) {
      throw new InvalidRequestException(operation, problems);
    }
  }

  private static @Nullable String problem(Path file) {
    if (!Files.exists(file)) {
      return file + " does not exist; check the path";
    }
    if (Files.isDirectory(file)) {
      return file + " is a folder; name the files in it";
    }
    return Files.isReadable(file) ? null : file + " cannot be read; check its permissions";
  }
}
