// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.FileTransferException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A folder for a while. */
public final class TempFolder {
  private TempFolder() {}

  public static Path create() {
    Path root = Path.of(System.getProperty("java.io.tmpdir", "."));
    try {
      return Files.createTempDirectory(root, "fireworks4j-");
    } catch (IOException refused) {
      throw new FileTransferException("make a temporary folder", root, refused);
    }
  }

  /** Deletes it with all that is in it; what cannot be deleted stays. */
  public static void delete(Path folder) {
    try (var all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException leftBehind) {
      folder.toFile().deleteOnExit();
    }
  }
}
