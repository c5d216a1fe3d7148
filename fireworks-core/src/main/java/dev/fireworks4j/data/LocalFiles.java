// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.internal.LocalFileCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Checks of paths before anything is read. */
final class LocalFiles {
  private LocalFiles() {}

  /** The name without its folder. */
  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /**
   * Requires readable, regular files.
   *
   * @throws InvalidRequestException with everything that is wrong
   */
  static void require(String operation, List<Path> files) {
    List<String> problems = new ArrayList<>();
    if (files.isEmpty()) {
      problems.add("files: none given; name at least one");
    }
    files.stream()
        .map(LocalFileCheck::problem)
        .filter(Objects::nonNull)
        .forEach(problem -> problems.add("files: " + problem));
    if (!problems.isEmpty()) {
      throw new InvalidRequestException(operation, problems);
    }
  }
}
