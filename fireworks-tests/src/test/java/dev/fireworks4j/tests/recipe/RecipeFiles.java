// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.recipe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of good rows. */
final class RecipeFiles {
  private RecipeFiles() {}

  static Path chat(Path folder, String name, String answer) {
    return write(
        folder,
        name,
        "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"},{\"role\":\"assistant\",\"content\":\""
            + answer
            + "\"}]}\n");
  }

  static Path preferences(Path folder) {
    return write(
        folder,
        "pairs.jsonl",
        "{\"input\":{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]},"
            + "\"preferred_output\":[{\"role\":\"assistant\",\"content\":\"hello\"}],"
            + "\"non_preferred_output\":[{\"role\":\"assistant\",\"content\":\"go away\"}]}\n");
  }

  static Path requests(Path folder) {
    var rows = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      rows.append("{\"custom_id\":\"r")
          .append(i)
          .append("\",\"body\":{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}}\n");
    }
    return text(folder.resolve("requests.jsonl"), rows.toString());
  }

  /** A file that is there already is left alone: another run may be sending it. */
  static Path text(Path file, String text) {
    try {
      boolean isThere = Files.exists(file) && Files.readString(file).equals(text);
      return isThere ? file : Files.writeString(file, text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Path write(Path folder, String name, String row) {
    return text(folder.resolve(name), row.repeat(4));
  }
}
