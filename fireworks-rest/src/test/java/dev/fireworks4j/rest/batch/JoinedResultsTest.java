// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.data.BatchResult;
import dev.fireworks4j.data.BatchResult.RowOutcome;
import dev.fireworks4j.rest.transfer.TempDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinedResultsTest {
  private static final String INPUT =
      "{'custom_id':'a','body':{'n':1}}\n{'custom_id':'b','body':{}}\n";
  private static final String A = "{'custom_id':'a','response':{'id':'A'}}\n";
  private static final String B = "{'custom_id':'b','response':{'id':'B'}}\n";

  @TempDir Path folder;

  private List<BatchResult> join(String output, String errors) throws IOException {
    return join(text(INPUT), text(output), text(errors));
  }

  private List<BatchResult> join(InputStream input, InputStream output, InputStream errors)
      throws IOException {
    var parts = new RowPartitions(Files.createDirectory(folder.resolve("join")), 1);
    try (parts) {
      parts.add("in.jsonl", input, StoredRow.INPUT);
      parts.add("BIJOutputSet.jsonl", output, 0);
      parts.add("error-data", errors, 0);
    }
    try (var results = new JoinedResults(new TempDirectory(folder), parts)) {
      return results.stream().toList();
    }
  }

  private static InputStream text(String rows) {
    return new ByteArrayInputStream(rows.replace('\'', '"').getBytes(UTF_8));
  }

  private static List<String> outcomes(List<BatchResult> results) {
    return results.stream().map(row -> row.customId() + " " + row.outcome()).sorted().toList();
  }

  @Test
  void read_numbers_that_json_does_not_have_as_texts() throws IOException {
    var results = join(A.replace("'A'", "-Infinity") + B.replace("'B'", "NaN"), "");

    assertThat(results)
        .extracting(row -> row.response().get("id"))
        .containsExactlyInAnyOrder("-Infinity", "NaN");
  }

  @Test
  void report_a_row_that_was_cut_and_miss_its_answer() throws IOException {
    var results = join(A + "{'custom_id':'b','respon", "");

    assertThat(outcomes(results)).containsExactly("a ANSWERED", "b MISSING", "null UNREADABLE");
    assertThat(results)
        .filteredOn(row -> row.outcome() == RowOutcome.UNREADABLE)
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.error())
                    .containsEntry("file", "BIJOutputSet.jsonl")
                    .containsEntry("line", 2L)
                    .containsEntry("problem", "not a JSON object")
                    .containsEntry("text", "{\"custom_id\":\"b\",\"respon"));
  }

  @Test
  void read_files_with_byte_order_marks_and_windows_line_ends() throws IOException {
    var results = join("\uFEFF" + A.replace("\n", "\r\n\r\n") + "\uFEFF" + B, "");

    assertThat(outcomes(results)).containsExactly("a ANSWERED", "b ANSWERED");
  }

  @Test
  void keep_rows_without_an_id() throws IOException {
    var results =
        join(A + "{'custom_id':null,'response':{'id':'?'}}", "{'line':2,'error':{'message':'no'}}");

    assertThat(outcomes(results))
        .containsExactly("a ANSWERED", "b MISSING", "null ANSWERED", "null FAILED");
    assertThat(results).extracting(BatchResult::error).contains(Map.of("message", "no"));
  }

  @Test
  void report_each_line_of_a_traceback_where_errors_should_be() throws IOException {
    var results =
        join(A + B, "Traceback (most recent call last):\n  File 'w.py'\nKeyError: 2\n[]\n7");

    assertThat(results)
        .filteredOn(row -> row.outcome() == RowOutcome.UNREADABLE)
        .extracting(row -> row.error().get("line") + " " + row.error().get("text"))
        .containsExactlyInAnyOrder(
            "1 Traceback (most recent call last):",
            "2 File \"w.py\"",
            "3 KeyError: 2",
            "4 []",
            "5 7");
    assertThat(outcomes(results)).contains("a ANSWERED", "b ANSWERED");
  }

  @Test
  void report_a_row_whose_value_cannot_be_read_under_its_id() throws IOException {
    var results = join(A.replace("'A'", "[" + "0,".repeat(600_000) + "0]") + B, "");

    assertThat(outcomes(results)).containsExactly("a UNREADABLE", "b ANSWERED");
    assertThat(results).extracting(BatchResult::request).contains(Map.of("n", 1L));
  }

  @Test
  void show_no_control_characters_of_what_cannot_be_read() throws IOException {
    var results = join(A + B, "\u001b[31m\u0007forged\u2028line" + "x".repeat(500));

    assertThat(results)
        .filteredOn(row -> row.outcome() == RowOutcome.UNREADABLE)
        .singleElement()
        .satisfies(
            row ->
                assertThat((String) row.error().get("text"))
                    .startsWith("?[31m?forged linexxx")
                    .hasSizeLessThan(140));
  }

  @Test
  void keep_ids_of_any_length() throws IOException {
    String id = "\u00fc".repeat(70_000);

    var results = join(A.replace("'a'", "'" + id + "'"), "");

    assertThat(results).extracting(BatchResult::customId).contains(id);
  }

  @Test
  void report_a_line_that_does_not_end() throws IOException {
    var results =
        join(text(INPUT), new EndlessLine(2L * Runtime.getRuntime().maxMemory()), text(""));

    assertThat(outcomes(results)).containsExactly("a MISSING", "b MISSING", "null UNREADABLE");
    assertThat(results).extracting(row -> row.error().get("problem")).contains("too long");
  }

  @Test
  void say_that_they_are_closed_instead_of_naming_their_files() throws IOException {
    var parts = new RowPartitions(Files.createDirectory(folder.resolve("join")), 1);
    parts.add("in.jsonl", text(INPUT), StoredRow.INPUT);
    parts.close();
    var results = new JoinedResults(new TempDirectory(folder), parts);
    results.close();

    assertThatThrownBy(() -> results.stream().count())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void name_no_temporary_file_when_one_cannot_be_read() throws IOException {
    var parts = new RowPartitions(Files.createDirectory(folder.resolve("join")), 1);
    parts.close();
    Files.delete(folder.resolve("join").resolve("part-0"));

    assertThatThrownBy(() -> new JoinedResults(new TempDirectory(folder), parts).stream().count())
        .hasMessageContaining("java.io.tmpdir has room")
        .hasMessageNotContaining(folder.toString());
  }

  /** Letters without a line end. */
  private static final class EndlessLine extends InputStream {
    private long left;

    EndlessLine(long bytes) {
      left = bytes;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      left -= length;
      Arrays.fill(buffer, offset, offset + length, (byte) 'x');
      return length;
    }
  }
}
