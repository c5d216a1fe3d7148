// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/** A file in a temporary directory of its own, deleted when it is closed. */
record TempFile(Path path) implements AutoCloseable {

  /** Makes a file of this name; what {@code content} leaves half-written is deleted. */
  static TempFile of(String name, Consumer<Path> content) {
    var file = new TempFile(TempDirectory.create().resolve(name));
    try {
      content.accept(file.path);
      return file;
    } catch (RuntimeException | Error failure) {
      file.close();
      throw failure;
    }
  }

  @Override
  public void close() {
    TempDirectory.delete(Objects.requireNonNull(path.getParent()));
  }
}
