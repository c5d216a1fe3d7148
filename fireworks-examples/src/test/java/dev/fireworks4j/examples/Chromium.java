// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium that is started for one look at a file. */
record Chromium(Path program, Path folder) {

  /** Where one is on this machine. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * What an expression of JavaScript says about a page in a frame of a width; the page itself allows no script.
   *
   * @param expression of {@code d}, the page's document
   */
  String evaluate(Path page, int width, String expression, String... switches)
      throws IOException, InterruptedException {
    String source = Files.readString(page).replace("&", "&amp;").replace("\"", "&quot;");
    Path frame =
        Files.writeString(
            folder.resolve("frame.html"),
            """
            <!DOCTYPE html><meta charset="utf-8"><meta name="color-scheme" content="light dark">
            <script>function look(d, w) { document.title = 'saw ' + (%s) + ' end'; }</script>
            <iframe width="%d" height="700" onload="look(this.contentDocument, this.contentWindow)" srcdoc="%s"></iframe>
            """
                .formatted(expression, width, source));
    var words = new ArrayList<>(List.of(switches));
    words.add("--dump-dom");
    String shown = run(words, frame);
    assertThat(shown).contains("<title>saw ");
    return shown.substring(shown.indexOf("<title>saw ") + 11, shown.indexOf(" end</title>"));
  }

  /** Prints a page as a PDF. */
  byte[] print(Path page) throws IOException, InterruptedException {
    Path printed = folder.resolve("page.pdf");
    run(List.of("--no-pdf-header-footer", "--print-to-pdf=" + printed), page);
    return Files.readAllBytes(printed);
  }

  private String run(List<String> switches, Path page) throws IOException, InterruptedException {
    // Its sockets lie there too, so that nothing is left of it.
    var words =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--user-data-dir=" + folder.resolve("profile")));
    words.addAll(switches);
    words.add(page.toUri().toString());
    Path shown = folder.resolve("shown.txt");
    var builder =
        new ProcessBuilder(words)
            .redirectOutput(shown.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("TMPDIR", folder.toString());
    Process process = builder.start();
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).as("Chromium ended").isTrue();
    return Files.readString(shown, StandardCharsets.UTF_8);
  }
}
