// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes that the stand-alone jar writes by itself, so that it starts in less time. */
class ClassArchiveIT {
  private static final String HINT = "start with: java ";
  private static final String ARCHIVED = "source: shared objects file";

  @TempDir Path folder;

  /** Writes an archive and gives the command that the jar then prints, without the name of the program. */
  private List<String> written(Path archive) throws Exception {
    try (var writer = StandaloneServer.start("--write-archive", archive.toString())) {
      List<String> lines = writer.lines();
      assertThat(writer.exitCode()).as(lines.toString()).isZero();
      String last = lines.get(lines.size() - 1);
      assertThat(last).startsWith(HINT + "-XX:SharedArchiveFile=" + archive);
      return List.of(last.substring(HINT.length()).split(" ", -1));
    }
  }

  /** The classes of this library that a start loads, each with where it comes from. */
  private List<String> loaded(List<String> command) throws Exception {
    Path log = folder.resolve("classes.log");
    var arguments = new ArrayList<>(List.of("-Xlog:class+load:file=" + log));
    arguments.addAll(command);
    arguments.addAll(List.of("--port", "0"));
    try (var server = StandaloneServer.run(arguments)) {
      server.uri();
      server.endsWhenTold();
    }
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(" dev.fireworks4j.")).toList();
    }
  }

  @Test
  void is_used_by_the_next_start_for_every_class_of_the_fake() throws Exception {
    List<String> command = written(folder.resolve("fake.jsa"));

    List<String> classes = loaded(command);

    assertThat(classes)
        .hasSizeGreaterThan(50)
        .allMatch(line -> line.contains(ARCHIVED) || line.contains("Lambda"));
    assertThat(loaded(command.subList(1, command.size())))
        .noneMatch(line -> line.contains(ARCHIVED));
  }

  @Test
  void is_not_a_reason_to_fail_when_it_is_gone() throws Exception {
    Path archive = folder.resolve("fake.jsa");
    List<String> command = written(archive);

    Files.delete(archive);

    assertThat(loaded(command)).isNotEmpty().noneMatch(line -> line.contains(ARCHIVED));
  }

  @Test
  void that_cannot_be_written_ends_with_what_to_do() throws Exception {
    Path nowhere = folder.resolve("no/such/folder/fake.jsa");

    try (var writer = StandaloneServer.start("--write-archive", nowhere.toString())) {
      assertThat(writer.exitCode()).isEqualTo(1);
      assertThat(writer.lines())
          .anyMatch(
              line ->
                  line.startsWith("--write-archive: the JVM wrote no " + nowhere)
                      && line.contains("choose a folder that can be written to"));
    }
  }
}
