// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.FileTransferException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Makes and deletes temporary directories. */
public final class TempDirectory {
  private TempDirectory() {}

  /** A new, empty directory that only this user can read. */
  public static Path create() {
    Path root = Path.of(System.getProperty("java.io.tmpdir", "."));
    try {
      return Files.createTempDirectory(root, "fireworks4j-");
    } catch (IOException e) {
      throw new FileTransferException("make a temporary directory", root, e);
    }
  }

  /** Deletes a directory with everything in it; what cannot be deleted stays. */
  public static void delete(Path directory) {
    try (var all = Files.walk(directory)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      directory.toFile().deleteOnExit();
    }
  }
}
