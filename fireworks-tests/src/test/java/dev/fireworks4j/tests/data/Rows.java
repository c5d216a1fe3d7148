// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows to upload. */
final class Rows {
  private Rows() {}

  static Path chat(Path folder, String name, int count) {
    return write(
        folder.resolve(name),
        count,
        i ->
            "{\"messages\":[{\"role\":\"user\",\"content\":\"q"
                + i
                + "\"},{\"role\":\"assistant\",\"content\":\"a"
                + i
                + "\"}]}");
  }

  static Path batch(Path folder, String name, int count, String text) {
    return write(
        folder.resolve(name),
        count,
        i ->
            "{\"custom_id\":\"r"
                + i
                + "\",\"body\":{\"messages\":[{\"role\":\"user\",\"content\":\""
                + text
                + " "
                + i
                + "\"}]}}");
  }

  private static Path write(Path file, int count, IntFunction<String> row) {
    try {
      return Files.writeString(
          file, IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n")));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
