// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the fake: what the server gives, and what a browser makes of it. */
class SteeringPageIT {
  private static final String ROW =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"},{\"role\":\"assistant\",\"content\":\"ho\"}]}\n";
  private static final String SCRIPT = "<img src=x onerror='document.title=1'><b>bold</b>";

  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  private void job(String id, String dataset) {
    String body =
        "{\"dataset\":\"accounts/acme/datasets/%s\",\"baseModel\":\"accounts/fireworks/models/qwen3-8b\"}"
            .formatted(dataset);
    var answer =
        wire.send(
            "POST", Wire.ACME + "/supervisedFineTuningJobs?supervisedFineTuningJobId=" + id, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Nested
  class Served {
    @Test
    void is_one_file_that_loads_nothing_from_elsewhere() {
      HttpResponse<String> page = wire.send("GET", "/_fake", "");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
      assertThat(page.body())
          .startsWith("<!DOCTYPE html>")
          .doesNotContain("src=", "@import", "innerHTML", "insertAdjacentHTML", "document.write");
    }

    @Test
    void allows_no_script_but_its_own() {
      String policy =
          wire.send("GET", "/_fake", "").headers().firstValue("Content-Security-Policy").orElse("");

      assertThat(policy)
          .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'sha256-")
          .doesNotContain("unsafe");
    }

    @Test
    void is_kept_from_other_sites() {
      assertThat(wire.send("GET", "/_fake", "", "Origin", "http://evil.example").statusCode())
          .isEqualTo(403);
      assertThat(wire.send("GET", "/_fake", "", "Sec-Fetch-Site", "cross-site").statusCode())
          .isEqualTo(403);
    }
  }

  @Nested
  class Files {
    private Map<?, ?> file(String query) {
      var answer =
          wire.get(
              "/_fake/files?collection=accounts/datasets&name=accounts/acme/datasets/d" + query);
      return (Map<?, ?>) ((List<?>) answer.get("files")).get(0);
    }

    @Test
    void are_given_by_lines_with_the_first_problem_of_their_rows() {
      wire.dataset("d", ROW + "{\"messages\":1}\n" + ROW);

      Map<?, ?> file = file("&rowKind=chat&offset=1&pageSize=1");

      assertThat(file.get("name")).isEqualTo("rows.jsonl");
      assertThat(file.get("lines")).isEqualTo(List.of("{\"messages\":1}"));
      assertThat(file.get("goodRows")).isEqualTo(1L);
      assertThat(String.valueOf(file.get("problem"))).contains("rows.jsonl:2");
    }

    @Test
    void are_given_without_the_ends_of_very_long_lines() {
      wire.dataset("d", "{\"text\":\"" + "x".repeat(50_000) + "\"}\n" + ROW);

      List<?> lines = (List<?>) file("").get("lines");

      assertThat(lines.get(0).toString()).hasSize(16 * 1024);
      assertThat(lines.get(1).toString()).isEqualTo(ROW.strip());
      assertThat((List<?>) file("&offset=5").get("lines")).isEmpty();
    }

    @Test
    void of_an_unknown_resource_or_kind_are_refused_with_the_field() {
      var missing =
          wire.send(
              "GET", "/_fake/files?collection=accounts/datasets&name=accounts/acme/datasets/x", "");
      wire.dataset("d", ROW);
      var kind =
          wire.send(
              "GET",
              "/_fake/files?collection=accounts/datasets&name=accounts/acme/datasets/d&rowKind=x",
              "");

      assertThat(missing.statusCode()).isEqualTo(404);
      assertThat(missing.body()).contains("name: there is no accounts/acme/datasets/x");
      assertThat(kind.statusCode()).isEqualTo(400);
      assertThat(kind.body()).contains("rowKind: use one of chat, preference");
    }
  }

  @Nested
  class InABrowser {
    @TempDir Path folder;
    private Browser browser;

    @BeforeEach
    void open() {
      var program = Browser.installed();
      assumeTrue(program.isPresent(), "no chromium on the PATH: the page is not looked at");
      browser = new Browser(program.get(), folder);
      browser.window(1200, 800, "light");
    }

    @AfterEach
    void end() {
      if (browser != null) {
        browser.close();
      }
    }

    private void visit() {
      browser.open(fake.baseUri().resolve("/_fake"));
    }

    private void upload(String file, String rows) throws IOException {
      browser.press("Upload");
      browser.choose("File", java.nio.file.Files.writeString(folder.resolve(file), rows));
      browser.press("Upload file");
      browser.see("Uploaded " + file);
    }

    @Test
    void a_visitor_uploads_tunes_watches_breaks_and_repairs() throws IOException {
      visit();

      upload("Broken rows.jsonl", ROW + "{\"messages\":1}\n");
      browser.see("chat dataset validation failed on Broken rows.jsonl:2");
      upload("chats.jsonl", ROW.repeat(3));
      browser.see("3 good rows");
      browser.see("UPLOADING");
      browser.press("+1 min");
      browser.see("READY");
      assertThat(wire.state(Wire.ACME + "/datasets/broken-rows")).isEqualTo("READY");
      job("tuned", "chats");
      job("doomed", "chats");
      job("early", "chats");

      browser.press("supervisedFineTuningJobs");
      browser.press("doomed");
      browser.see("None before the job has run.");
      browser.fill("Message of the failure", "no space left");
      browser.press("Fail");
      browser.see("INTERNAL no space left");
      browser.press("early");
      browser.press("Finish");
      browser.see("Finished early");
      assertThat(wire.state(Wire.ACME + "/supervisedFineTuningJobs/early"))
          .isEqualTo("JOB_STATE_COMPLETED");
      browser.press("tuned");
      browser.press("Until idle");
      browser.see("COMPLETED");
      browser.until("document.querySelectorAll('polyline').length >= 2");
      browser.see("train/ce_loss");
      browser.until(
          "document.querySelector('ol.life').innerText.replace(/\\s+/g, ' ') === '"
              + "2026-01-05 09:01:00 CREATING for 1 min 2026-01-05 09:02:00 RUNNING for 1 min "
              + "2026-01-05 09:03:00 CREATING for 1 min 2026-01-05 09:04:00 RUNNING for 3 min "
              + "2026-01-05 09:07:00 COMPLETED since then'");

      browser.press("Faults");
      browser.fill("Path", ".../datasets");
      browser.fill("Message", "taken away");
      browser.press("Add fault");
      browser.see("not used yet");
      assertThat(wire.send("GET", Wire.ACME + "/datasets", "").statusCode()).isEqualTo(503);
      browser.see("uses: 1");
      browser.press("Remove all");
      browser.see("Removed all faults");
      assertThat(wire.send("GET", Wire.ACME + "/datasets", "").statusCode()).isEqualTo(200);

      browser.press("Journal");
      browser.see("GET /v1/accounts/acme/datasets");
      browser.evaluate("document.getElementById('refused').click()");
      browser.press("GET /v1/accounts/acme/datasets");
      browser.see("What the fake said");
      browser.see("taken away");
      assertThat(browser.problems()).isEmpty();
    }

    @Test
    void a_deployment_is_told_what_to_answer_and_shows_what_it_was_asked() {
      wire.post(
          Wire.ACME + "/deployments?deploymentId=d",
          "{\"baseModel\":\"accounts/fireworks/models/qwen3-8b\",\"acceleratorType\":\"NVIDIA_H100_80GB\"}");
      fake.awaitIdle(Duration.ofDays(1));
      visit();
      browser.press("deployments");
      browser.press("d\nREADY");
      browser.fill("Answer", "as the page says");
      browser.press("Set answer");
      browser.see("Set the answer");

      var answer =
          wire.send(
              "POST",
              "/inference/v1/chat/completions",
              "{\"model\":\"accounts/fireworks/models/qwen3-8b#accounts/acme/deployments/d\","
                  + "\"messages\":[{\"role\":\"user\",\"content\":\"what then?\"}]}");

      assertThat(answer.body()).contains("as the page says");
      browser.press("chat");
      browser.see("what then?");
    }

    @Test
    void rows_are_checked_for_what_they_look_like_until_the_visitor_chooses() {
      wire.dataset("pairs", "{\"input\":{},\"preferred_output\":[],\"non_preferred_output\":[]}\n");
      visit();

      browser.press("datasets");
      browser.press("pairs");

      browser.see("preference dataset validation failed");
    }

    @Test
    void a_reset_asks_first_and_empties_the_fake() {
      job("gone", "chats");
      visit();
      browser.press("gone");
      browser.press("Reset");
      browser.until("document.getElementById('message').innerText === 'Reset'");

      assertThat(wire.get(Wire.ACME + "/supervisedFineTuningJobs").get("totalSize")).isEqualTo(0L);
      assertThat(browser.problems()).isEmpty();
    }

    @Test
    void why_a_request_was_refused_is_told_while_it_happens() {
      visit();
      browser.press("Journal");
      wire.send("POST", Wire.ACME + "/dpoJobs", "{\"datasett\":1}");

      browser.press("POST /v1/accounts/acme/dpoJobs");

      browser.see("datasett");
      browser.see("What the fake said");
    }

    @Test
    void text_from_outside_stays_text() {
      fake.jobs().add("dpoJobs", Map.of("name", "odd", "displayName", SCRIPT));
      wire.dataset("odd", SCRIPT + "\n");
      wire.send("POST", Wire.ACME + "/dpoJobs", Browser.quoted(SCRIPT));
      visit();

      browser.press("dpoJobs");
      browser.press("odd");
      browser.see("<b>bold</b>");
      browser.press("datasets");
      browser.press("odd");
      browser.see("1  <img src=x");
      browser.press("Journal");
      browser.press("POST /v1/accounts/acme/dpoJobs");
      browser.see("<b>bold</b>");

      assertThat(browser.evaluate("document.querySelectorAll('main img, main b').length"))
          .isEqualTo(0L);
      assertThat(browser.evaluate("document.title")).isEqualTo("Fireworks fake");
    }

    @Test
    void no_credential_is_shown() {
      var url = Wire.onlyUrl(endpoint());
      wire.put(url, ROW);
      wire.post(Wire.ACME + "/secrets", "{\"keyName\":\"K\",\"value\":\"hidden-value\"}");
      visit();
      browser.press("Journal");
      browser.see("/secrets");

      browser.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
      browser.see("X-Goog-Signature");

      String signature = url.replaceAll(".*X-Goog-Signature=([^&]+).*", "$1");
      assertThat(signature).hasSizeGreaterThan(10);
      assertThat(browser.text()).doesNotContain("hidden-value", "fw_test", signature);
    }

    private Map<?, ?> endpoint() {
      wire.post(Wire.ACME + "/datasets", Wire.emptyDataset("d", 1));
      return wire.post(
          Wire.ACME + "/datasets/d:getUploadEndpoint",
          "{\"filenameToSize\":{\"rows.jsonl\":\"" + ROW.length() + "\"}}");
    }

    @Test
    void ten_thousand_resources_are_shown_by_pages() {
      fake.jobs().seed("dpoJobs", 10_000);
      visit();

      browser.see("1–50 of 10000");
      browser.press("Next");
      browser.see("51–100 of 10000");
      browser.fill("Filter", "name=\"accounts/acme/dpoJobs/dpojobs-9876\"");
      browser.press("Show");
      browser.see("1–1 of 1");
      browser.see("dpojobs-9876");

      assertThat((Long) browser.evaluate("document.querySelectorAll('*').length")).isLessThan(600);
    }

    @Test
    void the_keyboard_reaches_and_presses_what_the_mouse_does() {
      visit();
      browser.until("document.getElementById('time').innerText");

      for (int tabs = 0; tabs < 5; tabs++) {
        browser.key("Tab", 9, "");
      }
      assertThat(browser.evaluate("document.activeElement.innerText")).isEqualTo("+1 min");
      browser.key("Enter", 13, "\r");

      browser.see("Moved the clock");
      assertThat(fake.clock().elapsed()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_phone_needs_no_sideways_scrolling() {
      wire.dataset("chats", ROW);
      browser.window(360, 740, "dark");
      visit();
      browser.press("datasets");
      browser.press("chats");
      browser.see("1 good rows");

      assertThat(browser.evaluate("document.documentElement.scrollWidth <= 360")).isEqualTo(true);
    }

    @Test
    void a_token_is_asked_for_where_the_fake_needs_one() {
      try (var guarded = FakeFireworks.builder().steeringToken("t0ken").start()) {
        browser.open(guarded.baseUri().resolve("/_fake"));
        browser.see("Steering token");

        browser.evaluate("document.getElementById('token').value = 't0ken'");
        browser.press("Use");

        browser.see("UTC");
        assertThat(browser.text()).doesNotContain("t0ken");
      }
    }
  }
}
