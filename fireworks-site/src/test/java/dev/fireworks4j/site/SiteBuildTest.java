// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The site of this very repository, without the API documentation, which takes long. */
class SiteBuildTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  @TempDir static Path site;
  private static List<String> problems;

  @BeforeAll
  static void build() throws IOException {
    var types = new ApiTypes(new TreeMap<>());
    problems = new SiteBuild(REPOSITORY, site).write(types);
  }

  @Test
  void only_links_to_the_api_lead_nowhere() {
    assertThat(problems).isNotEmpty().allMatch(problem -> problem.contains("api/index.html"));
  }

  @Test
  void every_page_of_the_guide_is_there_with_the_way_to_all_others() throws IOException {
    List<String> pages;
    try (Stream<Path> files = Files.list(REPOSITORY.resolve("docs"))) {
      pages =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".md"))
              .toList();
    }
    String jobs = Files.readString(site.resolve("docs/jobs.html"));

    assertThat(pages)
        .hasSizeGreaterThan(20)
        .filteredOn(page -> !page.equals("README.md"))
        .allSatisfy(page -> assertThat(jobs).contains("docs/" + page.replace(".md", ".html")));
  }

  @Test
  void pages_load_nothing_from_elsewhere() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      assertThat(files.filter(file -> file.toString().endsWith(".html")))
          .hasSizeGreaterThan(40)
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file))
                      .doesNotContainPattern("(src|stylesheet\" href)=\"(https?:)?//"));
    }
  }

  /** In a browser without a server, as one who unpacked the site would open it. */
  @ParameterizedTest
  @CsvSource({
    "resume failed, docs/jobs.html#resume-a-failed-job",
    "coroutine, docs/kotlin.html",
    "proxy, docs/configuration.html#proxy"
  })
  void the_search_finds_what_is_asked_for_first(String words, String address) throws Exception {
    String page = site.resolve("index.html").toUri() + "?q=" + words.replace(" ", "%20");

    String found = opened(page).replaceAll("(?s).*?<ul id=\"site-results\"", "");

    assertThat(found.substring(0, found.indexOf("</li>"))).contains(address);
  }

  @Test
  void the_search_finds_words_whatever_their_case() throws Exception {
    assertThat(opened(site.resolve("index.html").toUri() + "?q=RETRY-AFTER"))
        .contains("href=\"docs/configuration.html");
  }

  @Test
  void the_search_says_when_its_index_cannot_be_loaded() throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "alone").toAbsolutePath();
    for (String file : List.of("index.html", "site.js")) {
      Files.copy(site.resolve(file), folder.resolve(file));
    }

    assertThat(opened(folder.resolve("index.html").toUri() + "?q=retry"))
        .contains("The search could not be loaded.");
  }

  @Test
  void the_search_says_when_nothing_is_found() throws Exception {
    assertThat(opened(site.resolve("docs/jobs.html").toUri() + "?q=zebra"))
        .contains("<p id=\"site-nothing\" role=\"status\">Nothing found.</p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "docs/benchmarks.html"})
  void a_phone_needs_no_sideways_scrolling(String page) throws Exception {
    Path frame = Files.createTempFile(Path.of("target"), "frame", ".html").toAbsolutePath();
    Files.writeString(
        frame,
        """
        <!DOCTYPE html>
        <iframe width="360" height="700" src="%s"
          onload="document.title = 'fits ' + (contentDocument.documentElement.scrollWidth <= 360)"></iframe>
        """
            .formatted(site.resolve(page).toUri()));

    assertThat(opened(frame.toUri().toString())).contains("<title>fits true</title>");
  }

  private static String opened(String page) throws Exception {
    var chromium =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .flatMap(
                folder ->
                    Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(chromium.isPresent(), "needs Chromium");
    Path profile = Files.createTempDirectory(Path.of("target"), "chromium");
    var browser =
        new ProcessBuilder(
            chromium.get().toString(),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--allow-file-access-from-files",
            "--dump-dom",
            "--virtual-time-budget=5000",
            "--user-data-dir=" + profile.toAbsolutePath(),
            page);
    browser.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = browser.start();
    String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return dom;
  }
}
