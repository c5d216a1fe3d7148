// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCheckTest {
  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void write_a_page() throws IOException {
    site = Files.createDirectories(folder.resolve("site"));
    Files.writeString(folder.resolve("outside.html"), "");
    Files.createDirectories(site.resolve("docs"));
    Files.writeString(site.resolve("docs/page.html"), "<h2 id=\"of(int[])\">Of</h2>");
  }

  private void write(String link) throws IOException {
    Files.writeString(
        site.resolve("index.html"), "<p id=\"top\"><a class='x' href=\"" + link + "\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/page.html",
        "docs/page.html#of(int%5B%5D)",
        "#top",
        "https://example.com/x",
        "data:,"
      })
  void a_link_that_leads_somewhere_is_none_of_them(String link) throws IOException {
    write(link);

    assertThat(LinkCheck.of(site)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/pages.html",
        "docs/page.html#off",
        "#bottom",
        "docs",
        "../outside.html",
        "DOCS/page.html"
      })
  void a_link_that_leads_nowhere_is_told_with_its_page(String link) throws IOException {
    write(link);

    assertThat(LinkCheck.of(site)).containsExactly("index.html: " + link + " leads nowhere");
  }

  @Test
  void an_anchor_on_a_page_of_the_api_is_left_to_javadoc() throws IOException {
    Files.createDirectories(site.resolve("api"));
    Files.writeString(
        site.resolve("api/A.html"), "<a href='#type-param-T'>T</a><a href='B.html'>B</a>");

    assertThat(LinkCheck.of(site)).containsExactly("api/A.html: B.html leads nowhere");
  }

  @Test
  void an_anchor_that_is_there_twice_is_told() throws IOException {
    Files.writeString(
        site.resolve("docs/page.html"), "<nav id=\"guide\"></nav><h2 id=\"guide\"></h2>");

    assertThat(LinkCheck.of(site))
        .containsExactly("docs/page.html: two elements have the id guide");
  }

  @Test
  void scripts_and_pictures_are_links_too() throws IOException {
    Files.writeString(
        site.resolve("docs/page.html"), "<script src='no.js'></script><img src=\"no.png\">");

    assertThat(LinkCheck.of(site)).hasSize(2);
  }
}
