// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the whole repository that people write and read. */
final class SourceFiles {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern PROSE_OF_JAVA =
      Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);

  private SourceFiles() {}

  /** Those with this ending, tests and documents included. */
  static List<Path> all(String ending) {
    try (Stream<Path> files = Files.walk(ROOT, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(SourceFiles::isWritten)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Java files of what runs outside of tests; what is in {@code fireworks-tests} is a test wherever it stands. */
  static List<Path> main() {
    return all(".java").stream().filter(SourceFiles::isMain).toList();
  }

  static boolean isMain(Path file) {
    String name = name(file);
    return name.contains("/src/main/") && !name.startsWith("fireworks-tests");
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is written for people: comments and texts of a Java file, the whole of any other. */
  static String prose(Path file) {
    if (!file.toString().endsWith(".java")) {
      return text(file);
    }
    return PROSE_OF_JAVA
        .matcher(text(file))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining("\n"));
  }

  static String name(Path file) {
    return ROOT.relativize(file).toString();
  }

  private static boolean isWritten(Path file) {
    for (Path part : ROOT.relativize(file)) {
      if (part.toString().equals("target") || part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }
}
