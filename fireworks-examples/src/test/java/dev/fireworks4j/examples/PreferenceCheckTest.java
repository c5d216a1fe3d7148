// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferenceCheckTest {
  @TempDir Path folder;

  @Test
  void finds_nothing_wrong_with_a_pair() throws IOException {
    var check =
        check("{\"input\":{},\"preferred_output\":[],\"non_preferred_output\":[],\"more\":1}");

    assertThat(check.rows()).isEqualTo(1);
    assertThat(check.problems()).isEmpty();
  }

  @Test
  void names_the_row_and_each_missing_member() throws IOException {
    var check =
        check(
            "{\"input\":{},\"preferred_output\":[],\"non_preferred_output\":[]}",
            "{\"preferred_output\":[]}");

    assertThat(check.problems())
        .containsExactly("row 2 has no input", "row 2 has no non_preferred_output");
  }

  @Test
  void names_rows_that_are_no_objects() throws IOException {
    var check = check("[1]", "{\"input\"", "", "{} {}");

    assertThat(check.problems())
        .containsExactly(
            "row 1 is not a JSON object",
            "row 2 is not a JSON object",
            "row 3 is not a JSON object",
            "row 4 is not a JSON object");
  }

  private PreferenceCheck check(String... rows) throws IOException {
    return PreferenceCheck.of(Files.write(folder.resolve("pairs.jsonl"), List.of(rows)));
  }
}
