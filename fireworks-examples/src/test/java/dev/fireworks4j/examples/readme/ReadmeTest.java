// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every Java block of the README names its region, {@code <!-- code: tune -->}, and equals it. */
class ReadmeTest {
  private static final List<String> ROOTS = List.of("src/main/java", "src/test/java");
  private static final Pattern REGION =
      Pattern.compile("(?s) *// tag::([\\w-]+)\n(.*?) *// end::\\1\n");
  private static final Pattern BLOCK =
      Pattern.compile("(?s)(?:<!-- code: ([\\w-]+) -->\n)?```java\n(.*?)```");

  @Test
  void shows_the_code_that_is_compiled_and_run() throws IOException {
    Map<String, String> regions = regions();
    var shown = new ArrayList<String>();

    var blocks = BLOCK.matcher(Files.readString(Path.of("..", "README.md")));
    while (blocks.find()) {
      shown.add(blocks.group(1));
      assertThat(blocks.group(2))
          .as("block %s", blocks.group(1))
          .isEqualTo(regions.get(String.valueOf(blocks.group(1))));
    }

    assertThat(shown).containsExactlyInAnyOrderElementsOf(regions.keySet());
  }

  private static Map<String, String> regions() throws IOException {
    var found = new TreeMap<String, String>();
    for (String root : ROOTS) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          var regions = REGION.matcher(Files.readString(file));
          while (regions.find()) {
            found.put(regions.group(1), regions.group(2).stripTrailing().stripIndent() + "\n");
          }
        }
      }
    }
    return found;
  }
}
