// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.site.SitePage.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReaderTest {
  @TempDir Path repository;

  private MarkdownReader.ParsedPage read(String text) {
    var types =
        new ApiTypes(
            new TreeMap<>(
                Map.of(
                    "Wait",
                    "api/w/Wait.html",
                    "RecipeStep.Kind",
                    "api/K.html",
                    "Job.Spec",
                    "api/S.html",
                    "Model.Kind",
                    "api/L.html")));
    return new MarkdownReader(repository, types).read(Path.of("docs", "page.md"), text);
  }

  @ParameterizedTest
  @CsvSource({
    "jobs.md, ../docs/jobs.html",
    "jobs.md#stop-it, ../docs/jobs.html#stop-it",
    "README.md, ../docs/index.html",
    "../README.md, ../index.html",
    "../src/Tour.java, ../src/Tour.java.html",
    "../src, ../src/index.html",
    "#here, #here",
    "https://example.com/a.md, https://example.com/a.md"
  })
  void links_lead_to_where_their_targets_stand_on_the_site(String link, String address)
      throws IOException {
    Files.createDirectories(repository.resolve("src"));

    assertThat(read("See [it](" + link + ").").document().html())
        .contains("<a href=\"" + address + "\">it</a>");
  }

  @Test
  void what_it_links_to_is_told_but_not_what_lies_elsewhere() {
    var result =
        read("[a](jobs.md#x) ![b](b.webp) [c](../LICENSE) [d](https://example.com) [e](#e)");

    assertThat(result.links())
        .containsExactly(Path.of("docs", "jobs.md"), Path.of("docs", "b.webp"), Path.of("LICENSE"));
  }

  @Test
  void headings_have_the_anchors_that_github_gives_them() {
    String html = read("# A `code`, and more\n\n## Twice\n\n## Twice\n").document().html();

    assertThat(html)
        .contains("<h1 id=\"a-code-and-more\">", "<h2 id=\"twice\">", "<h2 id=\"twice-1\">");
  }

  @Test
  void a_page_is_cut_at_its_headings_for_the_search() {
    var document =
        read("# Jobs\n\nAll.\n\n## Stop *one*\n\n| a |\n| --- |\n| `cell` |\n").document();

    assertThat(document.title()).isEqualTo("Jobs");
    assertThat(document.sections())
        .extracting(Section::heading, Section::anchor, Section::level)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Jobs", "jobs", 1),
            org.assertj.core.groups.Tuple.tuple("Stop one", "stop-one", 2));
    assertThat(document.sections().get(1).text()).contains("cell");
  }

  @Test
  void a_wide_table_scrolls_in_a_region_that_keys_reach() {
    assertThat(read("| a |\n| --- |\n| `<table>` |\n").document().html())
        .containsOnlyOnce(
            "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>")
        .containsOnlyOnce("</table></div>");
  }

  @Test
  void types_of_the_library_lead_to_their_pages() {
    assertThat(read("`Wait.atMost(x)`, `RecipeStep.Kind` and `Waiting`").document().html())
        .contains("<a href=\"../api/w/Wait.html\"><code>Wait<wbr>.atMost(<wbr>x)</code></a>")
        .contains("<a href=\"../api/K.html\"><code>RecipeStep<wbr>.Kind</code></a>")
        .contains(" <code>Waiting</code>");
  }

  @Test
  void lines_may_end_within_code_but_not_within_its_words() {
    assertThat(read("`datasets().upload(...)` `max_tokens` `2.5`").document().html())
        .contains("<code>datasets()<wbr>.upload(...)</code> <code>max_<wbr>tokens</code>")
        .contains("<code>2.5</code>");
  }

  @Test
  void a_nested_type_is_found_by_its_own_name_where_no_other_has_it() {
    assertThat(read("`Spec` `Kind`").document().html())
        .contains("<a href=\"../api/S.html\"><code>Spec</code></a> <code>Kind</code>");
  }

  @Test
  void a_type_in_a_link_or_a_heading_is_not_a_second_link() {
    assertThat(read("# `Wait`\n\n[`Wait`](jobs.md)").document().html())
        .doesNotContain("api/w/Wait.html");
  }

  @Test
  void remarks_for_the_build_are_left_out_and_code_is_marked() {
    assertThat(read("<!-- code: x -->\n```java\nreturn a < b;\n```\n").document().html())
        .doesNotContain("<!--")
        .contains("<pre tabindex=\"0\"><code><span class=\"keyword\">return</span> a &lt; b;");
  }
}
