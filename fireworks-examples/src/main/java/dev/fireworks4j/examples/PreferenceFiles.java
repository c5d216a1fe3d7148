// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;

/** The shipped file of preference pairs and a broken copy, in a temporary folder until closed. */
final class PreferenceFiles implements AutoCloseable {
  private static final int BROKEN_ROW = 5;

  private final Path good;
  private final Path broken;

  PreferenceFiles() throws IOException {
    Path folder = Files.createTempDirectory("fireworks-quickstart");
    good = folder.resolve("preferences.jsonl");
    broken = folder.resolve("broken.jsonl");
    try (var shipped = PreferenceFiles.class.getResourceAsStream("preferences.jsonl")) {
      Files.copy(Objects.requireNonNull(shipped, "preferences.jsonl"), good);
    }
    var rows = new ArrayList<>(Files.readAllLines(good));
    rows.set(BROKEN_ROW - 1, rows.get(BROKEN_ROW - 1).replace("non_preferred_output", "rejected"));
    Files.write(broken, rows);
  }

  Path good() {
    return good;
  }

  /** One row names its rejected answer wrongly. */
  Path broken() {
    return broken;
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
