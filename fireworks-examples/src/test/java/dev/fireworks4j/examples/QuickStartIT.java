// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.examples.report.RunReport;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartIT {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
  @TempDir private Path folder;
  private Path page;

  @BeforeEach
  void namePage() {
    page = folder.resolve("target/quickstart.html");
  }

  @Nested
  class AgainstTheFake {
    @Test
    void tells_the_same_story_on_both_transports() {
      int exitCode = new QuickStart(out, Map.of(), page).run(false);

      assertThat(lines()).filteredOn(line -> line.startsWith("Both transports")).hasSize(1);
      assertThat(exitCode).isZero();
    }

    @Test
    void shows_each_part_of_the_main_job() {
      new QuickStart(out, Map.of(), page).run(false);

      assertThat(lines())
          .containsSubsequence(
              "   checked      preferences.jsonl: 65 rows, no problems",
              "   state        READY",
              "     00:00      CREATING",
              "     06:00      COMPLETED",
              "   page 1       support-beta-05          CREATING",
              "   page 3       support-beta-01          COMPLETED",
              "   dataset      not asked for",
              "   20           step",
              "   asked        to cancel support-beta-005",
              "     00:30      CANCELLED",
              "   checked      broken.jsonl: 65 rows, not good")
          .anyMatch(line -> line.contains("broken.jsonl:5:") && line.contains("preferred_output"))
          .anyMatch(line -> line.contains("FAILED"))
          .anyMatch(line -> line.contains("why") && line.contains("broken.jsonl:5"))
          .containsSubsequence(
              "   asked        Where is my parcel?",
              "   base         I do not know.",
              "   tuned        I am sorry that you wait! Please send me the number of your order.")
          .contains("   deleted      6 jobs", "                2 datasets")
          .noneMatch(line -> line.startsWith("   left"));
    }

    @Test
    void writes_a_page_with_curves_a_trouble_and_both_answers() throws IOException {
      new QuickStart(out, Map.of(), page).run(false);

      assertThat(lines()).last().asString().endsWith(page.toUri().toString());
      assertThat(Files.readString(page))
          .containsSubsequence(
              "What went wrong",
              "support-broken",
              "Cause: ",
              "broken.jsonl:5",
              "Do:    correct the data",
              "train/loss: ",
              "Where is my parcel?",
              "I do not know.",
              "I am sorry that you wait!",
              "dpoJobs/support-beta-01")
          .containsOnlyOnce("class=\"trouble\"")
          .contains("CANCELLED");
    }

    @Test
    void says_that_a_key_in_the_environment_is_not_used() {
      int exitCode = new QuickStart(out, Map.of("FIREWORKS_API_KEY", "fw_real"), page).run(false);

      assertThat(lines()).first().asString().contains("not used", "-Dfireworks.live=true");
      assertThat(exitCode).isZero();
    }
  }

  @Nested
  class AgainstTheService {
    @Test
    void tells_of_a_wrong_key_and_of_no_clean_up_because_nothing_was_made() {
      try (var fake = FakeFireworks.start();
          var fireworks =
              Fireworks.connect(fake.options().toBuilder().apiKey("fw_wrong").build())) {
        var tour =
            new Tour(
                new Stage(fireworks, Plan.forService("m"), new Report(out), new RunReport("t")));

        assertThatThrownBy(tour::run)
            .isInstanceOf(ApiException.class)
            .hasMessageContaining("API key");
      }
      assertThat(lines()).noneMatch(line -> line.contains("Clean up"));
    }

    @Test
    void asks_for_a_key_before_anything_else() {
      int exitCode = new QuickStart(out, Map.of(), page).run(true);

      assertThat(lines()).singleElement().asString().contains("FIREWORKS_API_KEY");
      assertThat(exitCode).isEqualTo(1);
    }
  }

  private List<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
