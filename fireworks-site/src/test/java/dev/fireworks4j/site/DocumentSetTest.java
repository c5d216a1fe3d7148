// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentSetTest {
  @TempDir Path repository;

  @BeforeEach
  void write_the_start() throws IOException {
    write("README.md", "# Library\n\n[Guide](docs/README.md)");
    write(
        "docs/README.md",
        "# Guide\n\nSee [also](second.md#second).\n\n## Begin\n\n[First](first.md)\n\n## Go on\n\n[Second](second.md)");
    write("docs/first.md", "# First\n\n[code](../src) ![picture](a.png)");
    write("docs/second.md", "# Second\n\n[First](first.md)");
    write("docs/unlinked.md", "# Nobody leads here");
    write("docs/a.png", "");
    write("src/Tour.java", "// tag::tour\nint a;\n// end::tour\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = repository.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private DocumentSet documents() throws IOException {
    return DocumentSet.of(repository, new ApiTypes(new TreeMap<>()));
  }

  @Test
  void holds_all_that_links_lead_to() throws IOException {
    assertThat(documents().pages())
        .extracting(SitePage::target)
        .containsExactlyInAnyOrder(
            "index.html",
            "docs/index.html",
            "docs/first.html",
            "docs/second.html",
            "src/index.html",
            "src/Tour.java.html");
    assertThat(documents().images()).containsExactly(Path.of("docs", "a.png"));
    assertThat(documents().problems()).isEmpty();
  }

  @Test
  void shows_code_without_the_marks_of_the_guide() throws IOException {
    assertThat(documents().pages())
        .filteredOn(page -> page.title().equals("Tour.java"))
        .singleElement()
        .satisfies(page -> assertThat(page.html()).contains("int</span> a;").doesNotContain("::"));
  }

  @Test
  void names_links_that_lead_to_nothing_or_out_of_the_repository() throws IOException {
    write("docs/second.md", "# Second\n\n[a](missing.md) [b](../../outside.md)");

    assertThat(documents().problems())
        .hasSize(2)
        .anyMatch(problem -> problem.contains("missing.md"));
  }

  @Test
  void takes_the_order_of_the_guide_from_its_index() throws IOException {
    var guide = documents().guide();

    assertThat(guide.groups().keySet()).containsExactly("Begin", "Go on");
    assertThat(guide.entries())
        .extracting(GuideIndex.GuideEntry::target)
        .containsExactly("docs/first.html", "docs/second.html");
  }
}
