// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README and the pages of {@code docs}: the code they show, and where links lead, in all documents. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..");
  private static final Path README = ROOT.resolve("README.md");
  private static final Path GUIDE = ROOT.resolve("docs");
  // What needs other languages or frameworks is compiled and run by tests over several modules and
  // users' projects.
  private static final List<String> ROOTS =
      List.of(
          "src/main/java",
          "src/test/java",
          "../fireworks-tests/src/test/java",
          "../fireworks-tests/src/it/matrix/sources");
  private static final Pattern REGION =
      Pattern.compile("(?s) *// tag::([\\w-]+)\n(.*?) *// end::\\1\n");
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?s)(?:<!-- code: ([\\w-]+) -->\n)?```(?:java|kotlin)\n(?!dependencies )(.*?)```");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  /** Every block of Java and Kotlin names its region, {@code <!-- code: tune -->}, and equals it. */
  @Test
  void show_the_code_that_is_compiled_and_run() throws IOException {
    Map<String, String> regions = regions();
    var shown = new TreeSet<String>();

    for (Path document : union(List.of(README), markdown(GUIDE))) {
      var blocks = BLOCK.matcher(Files.readString(document));
      while (blocks.find()) {
        String name = String.valueOf(blocks.group(1));
        assertThat(blocks.group(2)).as("%s: %s", document, name).isEqualTo(regions.get(name));
        shown.add(name);
      }
    }

    assertThat(shown).isEqualTo(regions.keySet());
  }

  @Test
  void link_to_files_and_headings_that_exist() throws IOException {
    var broken = new ArrayList<String>();

    for (Path document : union(markdown(ROOT), markdown(GUIDE))) {
      for (MatchResult link : LINK.matcher(prose(document)).results().toList()) {
        if (!link.group(1).startsWith("https://") && !leadsSomewhere(document, link)) {
          broken.add(document + ": " + link.group());
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void are_all_named_in_the_index_of_the_guide() throws IOException {
    String index = Files.readString(GUIDE.resolve("README.md"));

    assertThat(markdown(GUIDE))
        .filteredOn(page -> !page.endsWith("README.md"))
        .isNotEmpty()
        .allSatisfy(page -> assertThat(index).contains("](" + page.getFileName() + ")"));
  }

  /** What is longer belongs in the guide. */
  @Test
  void begin_with_a_short_readme() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(200);
  }

  private static boolean leadsSomewhere(Path document, MatchResult link) throws IOException {
    Path target =
        link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1)).normalize();
    if (link.group(2) == null) {
      return Files.exists(target);
    }
    return Files.isRegularFile(target) && anchors(target).contains(link.group(2));
  }

  /** As GitHub makes them: lower case, without punctuation, hyphens for blanks. */
  private static List<String> anchors(Path document) throws IOException {
    return HEADING
        .matcher(prose(document))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w -]", "").replace(' ', '-'))
        .toList();
  }

  private static String prose(Path document) throws IOException {
    return FENCED.matcher(Files.readString(document)).replaceAll("");
  }

  private static List<Path> union(List<Path> some, List<Path> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static List<Path> markdown(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
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
