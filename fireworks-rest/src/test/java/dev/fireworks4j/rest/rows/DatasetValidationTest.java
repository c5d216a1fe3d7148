// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.ProblemKind;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.error.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetValidationTest extends ValidationFixture {
  @Nested
  class Preference {

    @Test
    void takes_pairs() throws IOException {
      assertThat(check(RowFormat.PREFERENCE, three(PAIR)).problems()).isEmpty();
    }

    @Test
    void wants_one_answer_of_the_assistant_on_each_side() throws IOException {
      var user = PAIR.replace("'assistant','content':'a'", "'user','content':'a'");
      var two = PAIR.replace("'b'}", "'b'},{'role':'assistant','content':'c'}");

      assertThat(first(RowFormat.PREFERENCE, three(user)))
          .contains("preferred_output[0].role: must be assistant");
      assertThat(first(RowFormat.PREFERENCE, three(two)))
          .contains("non_preferred_output: has 2 messages");
    }

    @Test
    void names_the_part_that_is_missing() throws IOException {
      assertThat(check(RowFormat.PREFERENCE, three("{'input':{}}")).toString())
          .contains("rows.jsonl:1:10: input.messages: missing")
          .contains("rows.jsonl:3:1: preferred_output: missing");
    }
  }

  @Nested
  class Prompt {

    @Test
    void needs_no_answer() throws IOException {
      var row = "{'messages':[{'role':'user','content':'2+2'}],'ground_truth':4}";

      assertThat(check(RowFormat.PROMPT, three(row)).problems()).isEmpty();
    }
  }

  @Nested
  class Batch {
    private String row(String id) {
      return "{'custom_id':'" + id + "','body':{'messages':[{'role':'user','content':'x'}]}}";
    }

    @Test
    void takes_one_row() throws IOException {
      assertThat(check(RowFormat.BATCH, row("a")).problems()).isEmpty();
    }

    @Test
    void finds_ids_used_twice() throws IOException {
      var report = check(RowFormat.BATCH, row("a") + "\n" + row("b") + "\n" + row("a"));

      assertThat(report.problems())
          .singleElement()
          .hasToString("rows.jsonl:3:14: custom_id: " + CustomIds.ADVICE);
    }

    @Test
    void refuses_ids_that_are_too_long() throws IOException {
      assertThat(check(RowFormat.BATCH, row("\u00fc".repeat(32_768))).totals())
          .containsOnlyKeys(ProblemKind.ID_TOO_LONG);
      assertThat(check(RowFormat.BATCH, row("x".repeat(65_535))).problems()).isEmpty();
    }

    @Test
    void finds_no_row_at_all() throws IOException {
      assertThat(check(RowFormat.BATCH, "").totals()).containsOnlyKeys(ProblemKind.TOO_FEW_ROWS);
    }

    @ParameterizedTest
    @CsvSource({"model,body.model", "extra_body,body.extra_body"})
    void refuses_what_is_set_on_the_job(String field, String path) throws IOException {
      var bad = row("a").replace("'body':{", "'body':{'" + field + "':'x',");

      assertThat(check(RowFormat.BATCH, bad).problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.kind()).isEqualTo(ProblemKind.FORBIDDEN_FIELD);
                assertThat(problem.path()).isEqualTo(path);
              });
    }

    @Test
    void takes_images_by_address() throws IOException {
      var row =
          row("a")
              .replace(
                  "'content':'x'",
                  "'content':[{'type':'image_url','image_url':{'url':'https://x/y.png'}}]");

      assertThat(check(RowFormat.BATCH, row).problems()).isEmpty();
    }
  }

  @Nested
  class FilesOnDisk {

    @Test
    void are_one_dataset(@TempDir Path folder) throws IOException {
      Path one = Files.writeString(folder.resolve("a.jsonl"), GOOD.replace('\'', '"'));
      Path two = Files.writeString(folder.resolve("b.jsonl"), three(GOOD).replace('\'', '"'));

      var report = DatasetValidation.of(RowFormat.CHAT).check(one, two).orThrow();

      assertThat(report.rows()).isEqualTo(4);
      assertThat(report.bytes()).isEqualTo(Files.size(one) + Files.size(two));
    }

    @Test
    void must_be_regular(@TempDir Path folder) throws Exception {
      Path pipe = folder.resolve("pipe.jsonl");
      Assumptions.assumeTrue(
          new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "named pipes");

      assertThatThrownBy(() -> DatasetValidation.of(RowFormat.CHAT).check(pipe))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("pipe.jsonl is not a regular file");
    }

    @Test
    void must_exist_and_be_files(@TempDir Path folder) {
      var check = DatasetValidation.of(RowFormat.CHAT);

      assertThatThrownBy(() -> check.check(folder, folder.resolve("no.jsonl")))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("is a folder")
          .hasMessageContaining("does not exist");
      assertThatThrownBy(check::check).isInstanceOf(InvalidRequestException.class);
    }
  }
}
