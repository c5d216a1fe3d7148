// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;

/**
 * The shipped file of preference pairs and a broken copy, in a temporary folder until closed.
 *
 * @param broken one row names its rejected answer wrongly
 */
record PreferenceFiles(Path good, Path broken) implements AutoCloseable {
  private static final int BROKEN_ROW = 5;

  static PreferenceFiles create() throws IOException {
    Path folder = Files.createTempDirectory("fireworks-quickstart");
    var files =
        new PreferenceFiles(folder.resolve("preferences.jsonl"), folder.resolve("broken.jsonl"));
    try (var shipped = PreferenceFiles.class.getResourceAsStream("preferences.jsonl")) {
      Files.copy(Objects.requireNonNull(shipped, "preferences.jsonl"), files.good);
    }
    var rows = new ArrayList<>(Files.readAllLines(files.good));
    rows.set(BROKEN_ROW - 1, rows.get(BROKEN_ROW - 1).replace("non_preferred_output", "rejected"));
    Files.write(files.broken, rows);
    return files;
  }

  @Override
  public void close() {
    try {
      Files.delete(broken);
      Files.delete(good);
      Files.delete(Objects.requireNonNull(good.getParent()));
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }
}
