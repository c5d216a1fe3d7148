// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A directory that is deleted with all it contains. */
record TemporaryFolder(Path path) implements AutoCloseable {
  static TemporaryFolder create() throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("chaos"));
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  /** Sizes of the parts of downloads in a folder. */
  static List<Long> parts(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".part"))
          .map(f -> f.toFile().length())
          .toList();
    }
  }

  /** Texts of all regular files outside of one of its folders, by path. */
  Map<String, String> textsOutside(Path inside) throws IOException {
    var texts = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(f -> !f.startsWith(inside)).toList()) {
        boolean isFile = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        texts.put(file.toString(), isFile ? Files.readString(file) : "");
      }
    }
    return texts;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
