// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A local file as a check read it, so that an upload can compare what it sends with what was checked.
 *
 * @param bytes its size
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits in lower case
 */
public record CheckedFile(Path path, long bytes, String sha256) {

  public CheckedFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(sha256, "sha256");
  }
}
