// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fireworks4j.examples.report.RunReport;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the quick start, as a browser shows it. */
class ReportInBrowserIT {
  @TempDir private Path folder;
  private Path page;
  private Chromium browser;

  @BeforeEach
  void find() {
    var program = Chromium.installed();
    assumeTrue(program.isPresent(), "no chromium on the PATH: the report is not looked at");
    browser = new Chromium(program.get(), folder);
    page = folder.resolve("quickstart.html");
  }

  private void takeTour() {
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    assertThat(new QuickStart(nowhere, Map.of(), page).run(false)).isZero();
  }

  @Test
  void it_shows_curves_states_troubles_and_both_answers() throws Exception {
    takeTour();

    String seen =
        browser.evaluate(
            page,
            1000,
            "[...d.querySelectorAll('h2')].map(h => h.innerText).join() + ' '"
                + " + d.querySelectorAll('figure svg path').length + ' '"
                + " + d.querySelectorAll('.states rect').length + ' '"
                + " + [...d.querySelectorAll('.pair p')].map(p => p.innerText).join('|')");

    assertThat(seen)
        .startsWith(
            "What went wrong,Curves,Base and tuned,States over time,Jobs, times and costs,Steps,Facts ")
        .contains("|I am sorry that you wait!");
    assertThat(seen.substring(seen.indexOf("Facts ")).split(" ")[1]).isNotEqualTo("0");
  }

  @Test
  void text_from_outside_stays_text() throws Exception {
    var report = new RunReport("odd");
    String script = "<img src=x onerror='document.title=1'><b>bold</b>";
    report.answers(script, script, script);
    report.fact(script, script);
    report.writeTo(page);

    assertThat(browser.evaluate(page, 1000, "d.querySelectorAll('img, p b').length"))
        .isEqualTo("0");
    assertThat(browser.evaluate(page, 1000, "d.body.innerText.includes('<b>bold</b>')"))
        .isEqualTo("true");
  }

  @Test
  void a_phone_needs_no_sideways_scrolling() throws Exception {
    takeTour();

    assertThat(browser.evaluate(page, 360, "d.documentElement.scrollWidth <= 360"))
        .isEqualTo("true");
  }

  @Test
  void its_colors_follow_the_system() throws Exception {
    takeTour();

    String color = "w.getComputedStyle(d.body).backgroundColor";

    assertThat(browser.evaluate(page, 1000, color)).isEqualTo("rgb(255, 255, 255)");
    assertThat(browser.evaluate(page, 1000, color, "--force-dark-mode"))
        .isEqualTo("rgb(20, 22, 27)");
  }

  @Test
  void it_prints_on_a_few_white_pages() throws Exception {
    takeTour();

    String printed = new String(browser.print(page), StandardCharsets.ISO_8859_1);

    assertThat(printed).startsWith("%PDF");
    assertThat(printed.split("/Type /Page\\b", -1).length - 1).isBetween(1, 4);
    assertThat(Files.size(page)).isLessThan(60_000);
  }
}
