// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.FileTransferException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A temporary directory, deleted with everything in it when it is closed. */
public record TempDirectory(Path path) implements AutoCloseable {

  /** A new, empty directory that only this user can read. */
  public static TempDirectory create() {
    Path root = Path.of(System.getProperty("java.io.tmpdir", "."));
    try {
      return new TempDirectory(Files.createTempDirectory(root, "fireworks4j-"));
    } catch (IOException e) {
      throw new FileTransferException("make a temporary directory", root, e);
    }
  }

  /** What cannot be deleted stays. */
  @Override
  public void close() {
    try (var all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      path.toFile().deleteOnExit();
    }
  }
}
