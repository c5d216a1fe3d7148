// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.BatchResults;
import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.error.WaitTimeoutException;
import dev.fireworks4j.examples.journey.ReportedRun;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import dev.fireworks4j.recipe.Recipe;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingRecipe;
import dev.fireworks4j.serving.ServingStep;
import dev.fireworks4j.serving.ServingStepKind;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.waiting.Wait;
import dev.fireworks4j.waiting.WaitEvent;
import dev.fireworks4j.waiting.WaitEventKind;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class RunReportTest {
  private static final String BASE = "accounts/fireworks/models/qwen3-8b";
  private static final String MARKUP = "<img src=x onerror=alert(1)>&\"'";
  private static final String ESCAPED = "&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;";

  private final FakeFireworks fake = FakeFireworks.start();
  private final Fireworks fireworks = fake.connect();
  @TempDir private Path folder;
  private Path page;

  @BeforeEach
  void name() {
    page = folder.resolve("reports/page.html");
  }

  @AfterEach
  void close() {
    fireworks.close();
    fake.close();
  }

  private Path chats() throws IOException {
    String row =
        "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"},{\"role\":\"assistant\",\"content\":\"ho\"}]}\n";
    return Files.writeString(folder.resolve("chats.jsonl"), row.repeat(4));
  }

  private Path requests() throws IOException {
    String row =
        "{\"custom_id\":\"%s\",\"body\":{\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}}\n";
    return Files.writeString(
        folder.resolve("requests.jsonl"),
        row.formatted("a", "hi") + row.formatted("b", "hi") + row.formatted("c", "[[fail]]"));
  }

  private String written() throws IOException {
    return Files.readString(page);
  }

  private static Object unreadable() {
    return new Object() {
      @Override
      public String toString() {
        throw new IllegalStateException("no text");
      }
    };
  }

  @Nested
  class Runs {
    private SupervisedFineTuningJob tune() throws IOException {
      Path file = chats();
      return RunReport.write(
          page,
          "Support bot",
          report -> {
            var recipe =
                Recipe.supervised()
                    .id("bot")
                    .files(file)
                    .model(BASE)
                    .listener(report::onStep)
                    .build();
            report.plan(fireworks.recipes().plan(recipe));
            var job = fireworks.recipes().run(recipe).job();
            report.job(job);
            report.metrics(fireworks.supervisedFineTuningJobs(), "bot");
            return job;
          });
    }

    @Test
    void of_tuning_show_curves_states_steps_times_and_cost() throws IOException {
      SupervisedFineTuningJob job = tune();

      assertThat(written())
          .contains("<h1>Support bot</h1>", "Estimated cost")
          .containsSubsequence("<h2>Curves</h2>", "<path class=\"c0\" d=\"M", "train/loss: ")
          .containsSubsequence("<h2>States over time</h2>", job.name(), "RUNNING", "COMPLETED")
          .containsSubsequence(
              "<h2>Jobs, times and costs</h2>", job.name(), "class=\"good\">COMPLETED", " min ")
          .containsSubsequence(
              "<h2>Steps</h2>",
              "<th>Result</th>",
              "<td>data</td>",
              ">made<",
              "<td>job<",
              ">made<",
              "<td>result<",
              ">made<")
          .doesNotContain("What went wrong", "not finished", "Base and tuned");
    }

    @Test
    void do_not_fail_for_metrics_that_cannot_be_read() throws IOException {
      fake.faults().on("GET", "/storage/...").status(404);

      assertThat(tune().state().isSucceeded()).isTrue();

      assertThat(written())
          .containsSubsequence("<h2>Facts</h2>", "Metrics", "NOT_FOUND", "Do: ")
          .doesNotContain("What went wrong", "<h2>Curves");
    }

    @Test
    void that_found_everything_say_so() throws IOException {
      tune();

      tune();

      assertThat(written()).containsSubsequence("<td>data<", ">found<", "<td>job<", ">found<");
    }

    @Test
    void by_rewards_show_the_reward_after_the_loss() throws IOException {
      fake.jobs().add("evaluators", Map.of("name", "quality", "state", "ACTIVE"));

      ReportedRun.tune(fireworks, chats(), page);

      assertThat(written())
          .containsSubsequence("train/loss: ", "train/reward/mean: ", "train/kl: ", "COMPLETED");
    }

    @Test
    void of_a_batch_count_the_rows_that_were_answered() throws IOException {
      Path file = requests();

      RunReport.write(
          page,
          "Batch",
          report -> {
            var recipe =
                Recipe.batch().id("many").files(file).model(BASE).listener(report::onStep).build();
            try (BatchResults results = fireworks.recipes().run(recipe)) {
              report.results(results);
            }
            report.job(fireworks.batchInferenceJobs().get("many"));
            return recipe;
          });

      assertThat(written())
          .contains("Rows answered</th><td>2", "Rows failed</th><td>1", "batchInferenceJobs/many")
          .containsPattern("<td>5 min \\d+ s</td><td>in 8, out 6</td>");
    }

    @Test
    void of_serving_show_the_deployment_and_both_answers_side_by_side() throws IOException {
      fake.inference().on(BASE).answers("I do not know.");

      RunReport.write(
          page,
          "Serving",
          report -> {
            var recipe =
                ServingRecipe.builder().id("bot").model(BASE).listener(report::onStep).build();
            try (ServedModel bot = fireworks.serving().serve(recipe)) {
              report.served(bot);
              var request = ChatRequest.of(bot.model(), "Where?");
              String answer = fireworks.chat().complete(request).text();
              report.answers("Where?", answer, "In the " + MARKUP);
              return answer;
            }
          });

      assertThat(written())
          .containsSubsequence("deployments/bot", "SERVING", "<td>answer<", "Hardware", "NVIDIA")
          .containsSubsequence("Where?", "<b>Base</b>", "I do not know.", "<b>Tuned</b>", ESCAPED);
    }

    @Test
    void that_fail_say_why_and_what_to_do() throws IOException {
      fake.jobs()
          .after(Duration.ofMinutes(2))
          .fail("supervisedFineTuningJobs/bot", "INTERNAL", "no " + MARKUP);

      assertThatThrownBy(() -> tune()).isInstanceOf(JobFailedException.class);

      assertThat(written())
          .containsSubsequence(
              "What went wrong", "failed", "Cause: no " + ESCAPED, "Do: ", "resume()", "Left: ")
          .contains("<td>run<", ">not finished<", "class=\"bad\">FAILED");
    }

    @Test
    void of_serving_that_fail_say_so_and_how_far_they_came() {
      assertThatThrownBy(
              () ->
                  RunReport.write(
                      page,
                      "Serving",
                      report ->
                          fireworks
                              .serving()
                              .serve(
                                  ServingRecipe.builder()
                                      .id("bot")
                                      .model(BASE)
                                      .listener(step -> failWhenMade(step, report))
                                      .build())))
          .isInstanceOf(JobFailedException.class);

      assertThat(page)
          .content()
          .containsSubsequence(
              "What went wrong", "deployments/bot failed", "Cause: no memory", "Do: ", "delete it")
          .containsSubsequence("class=\"bad\">FAILED", "<td>answer</td>", "not finished");
    }

    private void failWhenMade(ServingStep step, RunReport report) {
      if (step.kind() == ServingStepKind.ANSWER && step.waiting() == null) {
        fake.deployments().fail("bot", "INTERNAL", "no memory", "killed");
      }
      report.onStep(step);
    }

    @Test
    void that_give_up_say_what_they_left() throws IOException {
      Path file = chats();

      assertThatThrownBy(
              () ->
                  RunReport.write(
                      page,
                      "Hasty",
                      report ->
                          fireworks
                              .recipes()
                              .run(
                                  Recipe.supervised()
                                      .id("bot")
                                      .files(file)
                                      .model(BASE)
                                      .wait(Wait.atMost(Duration.ofMinutes(1)))
                                      .listener(report::onStep)
                                      .build())))
          .isInstanceOf(WaitTimeoutException.class);

      assertThat(written())
          .containsSubsequence(
              "What went wrong", "Do: ", "recipe bot stopped", "Left: ", "run it again");
    }

    @Test
    void keep_their_failure_if_the_page_cannot_be_written() throws IOException {
      Path file = chats();

      assertThatThrownBy(
              () ->
                  RunReport.write(
                      file.resolve("page.html"),
                      "Nowhere",
                      report -> fireworks.dpoJobs().get("missing")))
          .isInstanceOf(FireworksException.class)
          .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void keep_their_failure_if_the_page_cannot_be_made() {
      assertThatThrownBy(
              () ->
                  RunReport.write(
                      page,
                      "Unmade",
                      report -> {
                        report.fact("bad", unreadable());
                        throw new IOException("the run's own");
                      }))
          .hasMessage("the run's own")
          .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void that_end_with_an_error_are_written_too() {
      var error = new AssertionError("not as good as before");

      assertThatThrownBy(
              () ->
                  RunReport.write(
                      page,
                      "Checked",
                      report -> {
                        throw error;
                      }))
          .isSameAs(error);

      assertThat(page).content().contains("What went wrong", "AssertionError: not as good");
    }
  }

  @Nested
  class Pages {
    private final RunReport report = new RunReport("A page");

    private String write() throws IOException {
      report.writeTo(page);
      return written();
    }

    /** A place for every text that comes from outside. */
    private void fill(String text) {
      report.fact(text, text);
      report.answers(text, text, text);
      report.job(SupervisedFineTuningJob.builder().name(text).state(new JobState(text)).build());
      report.onWait(
          new WaitEvent(
              WaitEventKind.CHANGED, text, null, text, 1, text, Duration.ofSeconds(1), null, 1));
      report.metrics(
          text, List.of(new MetricsRow(1, Map.of("train/" + text, BigDecimal.ONE), Map.of())));
      report.trouble(new IllegalStateException(text));
    }

    @Test
    void hold_texts_as_text_wherever_they_come_from() throws IOException {
      fill(MARKUP);

      assertThat(write().split(Pattern.quote(ESCAPED), -1)).hasSizeGreaterThan(11);
      assertThat(written()).doesNotContain("<img");
    }

    /** Stricter than any browser: also a stray character of markup would show. */
    @Test
    void are_well_formed() throws Exception {
      fill(MARKUP + "\u0000\u202e\ud83d]]>");

      var parsed =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(write())));

      assertThat(parsed.getElementsByTagName("h2").getLength()).isEqualTo(6);
      assertThat(parsed.getElementsByTagName("img").getLength()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
      "fw_3ZsecretKEY, fw_***",
      "Bearer abc.secretKEY, Bearer ***",
      "bearer secretkey, bearer ***",
      "Basic dXNlcjpzZWNyZXRLRVk=, Basic ***",
      "basic dXNlcjpzZWNyZXRLRVk=, basic ***",
      "https://storage.example/f?X-Goog-Signature=secretKEY, https://storage.example/f?***",
      "HTTPS://h/?sig=secretKEY, HTTPS://h/?***",
      "https://user:secretKEY@host/f, https://***@host/f",
      "a basic plan, a basic plan"
    })
    void hold_no_key_and_no_signature(String text, String shown) throws IOException {
      fill(text + " end");

      assertThat(write())
          .contains(shown + " end")
          .doesNotContainIgnoringCase("secretkey")
          .doesNotContain("dXNlcjpzZWNyZXRLRVk", "X-Goog-Signature", "sig=", "user:");
    }

    @Test
    void hold_no_password_that_is_cut() throws IOException {
      report.fact("address", "x".repeat(3_980) + " https://u:" + "secret".repeat(9) + "@host/");

      assertThat(write()).doesNotContain("secret");
    }

    @Test
    void show_what_was_read_of_a_job_last() throws IOException {
      report.metrics("j", List.of(CurveTest.row(1, "3")));
      report.metrics("j", List.of(CurveTest.row(1, "3"), CurveTest.row(2, "1")));

      assertThat(write())
          .containsOnlyOnce("<figure>")
          .contains("train/loss: 3 → 1", "d=\"M46.0 10.0L312.0 112.0\"")
          .doesNotContain("<span>j</span>");
    }

    @Test
    void draw_each_job_apart_and_say_which_it_is() throws IOException {
      report.metrics("one", List.of(CurveTest.row(1, "3")));
      report.metrics("two", List.of(CurveTest.row(1, "5")));

      assertThat(write())
          .containsSubsequence(
              "<span>one</span>", "train/loss: 3 → 3", "<span>two</span>", "train/loss: 5 → 5");
    }

    /** A reader of the older one would see a half of the newer, were it written into the same file. */
    @Test
    void take_the_place_of_an_older_one_when_they_are_whole() throws IOException {
      report.fact("state", "older");
      write();
      Path older = Files.createLink(folder.resolve("older.html"), page);
      report.fact("state", "newer");

      assertThat(write()).contains("newer").doesNotContain("older");
      assertThat(older).content().contains("older");
      assertThat(page.getParent().toFile().list()).containsExactly("page.html");
    }

    @Test
    void need_no_script_and_nothing_from_elsewhere() throws IOException {
      fill("text");

      assertThat(write())
          .startsWith("<!DOCTYPE html>")
          .contains("default-src 'none'")
          .doesNotContain("<script", "src=", "url(", "@import", "http:", "https:");
    }

    @Test
    void have_only_sections_that_say_something() throws IOException {
      assertThat(write()).contains("<h1>").doesNotContain("<h2>");
    }

    @Test
    void keep_what_joins_characters_and_drop_what_reverses_lines() throws IOException {
      report.answers(
          "\u202eq",
          "\ud83d\udc68\u200d\ud83d\udc69",
          "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645");

      assertThat(write())
          .contains("\ud83d\udc68\u200d\ud83d\udc69", "\u0645\u06cc\u200c\u062e")
          .doesNotContain("\u202e");
    }

    @Test
    void cut_texts_that_nobody_reads_to_the_end() throws IOException {
      report.answers("long", "x".repeat(100_000), "short");

      assertThat(write()).contains("x … (cut)").hasSizeLessThan(20_000);
    }

    @Test
    void say_how_many_pictures_they_left_out() throws IOException {
      report.metrics("j", CurveTest.rows(30));

      assertThat(write()).contains("6 more are not drawn.").containsOnlyOnce("train/m23: ");
      assertThat(written()).doesNotContain("train/m24: ");
    }

    @Test
    void begin_another_line_for_a_second_wait_for_the_same() throws IOException {
      report.onWait(changed("RUNNING", 60));
      report.onWait(changed("FAILED", 120));
      report.onWait(changed("RUNNING", 0));

      assertThat(write())
          .containsSubsequence("<h3>j</h3>", "1 min 0 s", "2 min 0 s", "<h3>j</h3>", "0 s");
    }

    @Test
    void draw_states_to_scale() throws IOException {
      report.onWait(changed("CREATING", 0));
      report.onWait(changed("RUNNING", 30));
      report.onWait(changed("COMPLETED", 120));

      assertThat(write())
          .contains(
              "class=\"soft\" x=\"0.0\" width=\"150.0\"",
              "class=\"busy\" x=\"150.0\" width=\"450.0\"")
          .contains("class=\"good\" x=\"600.0\" width=\"3.0\"");
    }

    private static WaitEvent changed(String state, int seconds) {
      return new WaitEvent(
          WaitEventKind.CHANGED,
          "j",
          null,
          state,
          null,
          null,
          Duration.ofSeconds(seconds),
          null,
          1);
    }
  }
}
