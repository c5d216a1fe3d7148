// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.tests.consumer.Command.Outcome;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/** A copy of this build with the version of a release, built by Maven. */
record ReleaseBuild(Path folder) {
  static final String VERSION = "9.9.9";

  static ReleaseBuild in(Path folder) throws IOException {
    Path sources = Path.of("src").toRealPath().getParent().getParent();
    Files.walkFileTree(sources, new Copy(sources, folder));
    return new ReleaseBuild(folder);
  }

  /** Without the check of the format, which the outer build does. */
  void run(Map<String, String> environment, String... words) throws Exception {
    Outcome outcome =
        Command.maven(folder)
            .with("-B", "-ntp", "-Dspotless.check.skip", "-Dmaven.test.skip")
            .with(words)
            .run(environment);
    assertThat(outcome.exitCode()).as(() -> String.join("\n", outcome.output())).isZero();
  }

  Path jar(String module, String classifier) {
    return folder.resolve(module).resolve("target/" + module + "-" + VERSION + classifier + ".jar");
  }

  /** Takes what people wrote, and no result of a build. */
  private static final class Copy extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;

    Copy(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      String name = directory.getFileName().toString();
      if (name.equals("target") || name.equals(".git")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      Files.createDirectories(to.resolve(from.relativize(directory).toString()));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Path copy = to.resolve(from.relativize(file).toString());
      if (file.endsWith("pom.xml")) {
        Files.writeString(copy, Files.readString(file).replace("0.1.0-SNAPSHOT", VERSION));
      } else {
        Files.copy(file, copy);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
