// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.ProblemKind;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.error.InvalidDatasetException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is checked of conversations. */
class ChatRowsValidationTest extends ValidationFixture {
  @Nested
  class Chat {

    @Test
    void takes_good_rows_with_and_without_a_last_line_end() throws IOException {
      assertThat(check(RowFormat.CHAT, three(GOOD)).isValid()).isTrue();
      assertThat(check(RowFormat.CHAT, three(GOOD) + "\r\n").isValid()).isTrue();
    }

    @Test
    void takes_tools_images_weights_thoughts_and_more_fields() throws IOException {
      var row =
          "{'tools':[{'type':'function','function':{'name':'f'}}],'x':{'y':[1,{}]},'messages':["
              + "{'role':'system','content':'s'},{'role':'user','content':[{'type':'text','text':'t'},"
              + "{'type':'image_url','image_url':{'url':'data:image\\/png;base64,aGk='}}]},"
              + "{'content':null,'role':'assistant','weight':0,'tool_calls':[{'id':'c','type':'function',"
              + "'function':{'name':'f','arguments':'{\\'a\\':1}'}}]},"
              + "{'role':'tool','tool_call_id':'c','content':''},"
              + "{'role':'assistant','content':'x','reasoning_content':'y','weight':1}]}";

      assertThat(check(RowFormat.CHAT, three(row)).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "[]| INVALID_NOT",
          "{'messages':5}| WRONG_TYPE",
          "{'messages':null}| MISSING_FIELD",
          "{}| MISSING_FIELD",
          "{'messages':[]}| EMPTY_FIELD",
          "{'messages':[{'role':'bot','content':'x'},{'role':'assistant','content':'x'}]}| INVALID_ROLE",
          "{'messages':[{'content':'x'},{'role':'assistant','content':'x'}]}| MISSING_FIELD",
          "{'messages':[{'role':'user'},{'role':'assistant','content':'x'}]}| MISSING_FIELD",
          "{'messages':[{'role':'user','content':''},{'role':'assistant','content':'x'}]}| EMPTY_FIELD",
          "{'messages':[{'role':'user','content':7},{'role':'assistant','content':'x'}]}| WRONG_TYPE",
          "{'messages':[{'role':'user','content':'x'},{'role':'system','content':'x'},{'role':'assistant','content':'x'}]}| ROLE_ORDER",
          "{'messages':[{'role':'user','content':'x'}]}| NOTHING_TO_LEARN",
          "{'messages':[{'role':'user','content':'x'},{'role':'assistant','content':'x','weight':0}]}| NOTHING_TO_LEARN",
          "{'messages':[{'role':'user','content':'x'},{'role':'assistant','content':'x','weight':0.5}]}| INVALID_WEIGHT",
          "{'messages':[{'role':'user','content':'x'},{'role':'assistant','content':'x','weight':true}]}| WRONG_TYPE",
          "{'messages':[{'role':'user','content':'x'},{'role':'user','content':'y'},{'role':'assistant','content':'x'}]}| UNUSUAL_ORDER",
          "{'messages':[{'role':'user','content':'x'},{'role':'assistant','content':'x'}],'messages':[]}| REPEATED_FIELD",
          "{'messages':[{'role':'user','content':[{'type':'image_url','image_url':{'url':'https://x/y.png'}}]},{'role':'assistant','content':'x'}]}| INVALID_IMAGE",
          "{'messages':[{'role':'user','content':[{'type':'image_url','image_url':{'url':'data:image/gif;base64,x'}}]},{'role':'assistant','content':'x'}]}| INVALID_IMAGE",
          "{'messages':[{'role':'user','content':'x'},{'role':'assistant','tool_calls':[{'id':'a','function':{'name':'f','arguments':'{'}}]}]}| INVALID_TOOL_CALL",
          "{'messages':[{'role':'user','content':'x'},{'role':'assistant','tool_calls':[{'id':'a','function':{'name':'f','arguments':{}}}]}]}| WRONG_TYPE",
          "{'messages':[{'role':'user','content':'x'},{'role':'tool','tool_call_id':'z','content':'x'},{'role':'assistant','content':'x'}]}| INVALID_TOOL_CALL",
          "{'messages':[{'role':'user','content':'x'},{'role':'assistant','tool_calls':[{'id':'a','function':{'name':'f','arguments':'{\\'a\\':True}'}}]},{'role':'tool','tool_call_id':'a','content':''}]}| INVALID_TOOL_CALL",
          "{'messages':[{'role':'user','content':[{'type':'txt','text':'q'}]},{'role':'assistant','content':'x'}]}| UNKNOWN_PART",
          "{'messages':[{'role':'user','content':[{'type':'video_url','video_url':{'url':'https://x/y.mp4'}}]},{'role':'assistant','content':'x'}]}| UNKNOWN_PART",
          "{'messages':[{'role':'user','content':[{'type':'image_url','image_url':{'url':'data:image/png;base64,%%%no'}}]},{'role':'assistant','content':'x'}]}| INVALID_IMAGE",
          "{'messages':[{'role':'user','content':[{'type':'image_url','image_url':{'url':'data:image/png;base64,'}}]},{'role':'assistant','content':'x'}]}| INVALID_IMAGE",
          "{'messages':[{'role':'user','content':[{'type':'image_url','image_url':{'url':'data:image/png;base64,aGk'}}]},{'role':'assistant','content':'x'}]}| INVALID_IMAGE",
          "{'messages':[{'role':'user','content':[{'type':'image_url','image_url':{'url':'data:image/png;base64,aG=k'}}]},{'role':'assistant','content':'x'}]}| INVALID_IMAGE",
          "{'messages':[| INVALID_JSON",
          "{'messages':[{'role':'user','content':'x'},{'role':'assistant','content':'x'}]} {}| INVALID_JSON",
          "{'messages':[{'role':'user','content':'\\q'},{'role':'assistant','content':'x'}]}| INVALID_JSON",
          "{'messages':[{'role':'user','content':'\\ud83d'},{'role':'assistant','content':'x'}]}| INVALID_ENCODING",
        })
    void names_what_is_wrong(String row, String kind) throws IOException {
      var expected = kind.equals("INVALID_NOT") ? "WRONG_TYPE" : kind;

      assertThat(check(RowFormat.CHAT, GOOD + "\n" + row + "\n" + GOOD).totals())
          .containsEntry(ProblemKind.valueOf(expected), 1L);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"True", "FALSE", "nUll", "[tRUE]", "truE", "{'a':falsE}", "1E", "E", "NaN"})
    void refuses_literals_that_are_not_json(String literal) throws IOException {
      var row = GOOD.replace("{'messages'", "{'ok':" + literal + ",'messages'");

      assertThat(check(RowFormat.CHAT, three(row)).totals())
          .containsOnlyKeys(ProblemKind.INVALID_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "null", "1E5", "-1.5E+3", "1e99999999", "'True'"})
    void takes_literals_and_numbers_as_json_writes_them(String literal) throws IOException {
      var row = GOOD.replace("{'messages'", "{'ok':" + literal + ",'messages'");

      assertThat(check(RowFormat.CHAT, three(row)).problems()).isEmpty();
    }

    @Test
    void takes_an_answer_that_is_a_thought_alone() throws IOException {
      var thought =
          GOOD.replace("}]}", "},{'role':'user','content':'go on'},{'role':'assistant',")
              + "'content':null,'reasoning_content':'think'}]}";

      assertThat(check(RowFormat.CHAT, three(thought)).problems()).isEmpty();
    }

    @Test
    void takes_images_whose_writer_escapes_equals_signs() throws IOException {
      var row =
          GOOD.replace(
              "'content':'hi'",
              "'content':[{'type':'image_url','image_url':{'url':'data:image/png;base64,aA\\u003d\\u003d'}}]");

      assertThat(check(RowFormat.CHAT, three(row)).problems()).isEmpty();
    }

    @Test
    void gives_file_line_column_and_path() throws IOException {
      var bad = "{'messages':[{'role':'user','content':'é'},{'role':'bot','content':'x'}]}";

      assertThat(first(RowFormat.CHAT, GOOD + "\n" + bad + "\n" + GOOD))
          .isEqualTo(
              "rows.jsonl:2:52: messages[1].role: \"bot\" is not known; use system, user, assistant or tool");
    }

    @Test
    void finds_bytes_that_are_not_utf8_wherever_the_chunks_are_cut() throws IOException {
      for (int length = 65_500; length < 65_560; length++) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(
            ("{\"messages\":[{\"role\":\"user\",\"content\":\"" + "x".repeat(length))
                .getBytes(StandardCharsets.UTF_8));
        out.write(0xe4);
        out.write(0xbd);
        out.writeBytes("\"}]}".getBytes(StandardCharsets.UTF_8));

        var report =
            DatasetValidation.of(RowFormat.CHAT)
                .check("x", new ByteArrayInputStream(out.toByteArray()));

        assertThat(report.totals()).containsEntry(ProblemKind.INVALID_ENCODING, 1L);
      }
    }

    @Test
    void reports_marks_blank_lines_and_too_few_rows() throws IOException {
      var report = check(RowFormat.CHAT, "\uFEFF" + GOOD + "\n \n" + GOOD);

      assertThat(report.totals())
          .containsOnlyKeys(
              ProblemKind.BYTE_ORDER_MARK, ProblemKind.BLANK_LINE, ProblemKind.TOO_FEW_ROWS);
      assertThat(report.rows()).isEqualTo(2);
    }

    @Test
    void reports_marks_where_files_were_joined_and_checks_the_rows_behind_them()
        throws IOException {
      var report =
          check(RowFormat.CHAT, GOOD + "\n\uFEFF" + GOOD + "\n\uFEFF{}\n" + GOOD + "\uFEFF");

      assertThat(report.problems())
          .extracting(problem -> problem.line() + " " + problem.kind())
          .containsExactly(
              "2 BYTE_ORDER_MARK", "3 BYTE_ORDER_MARK", "3 MISSING_FIELD", "4 BYTE_ORDER_MARK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void reports_other_encodings_once_by_name(String encoding) throws IOException {
      byte[] rows = three(GOOD).replace('\'', '"').getBytes(Charset.forName(encoding));

      var report = DatasetValidation.of(RowFormat.CHAT).check("x", new ByteArrayInputStream(rows));

      assertThat(report.problems())
          .singleElement()
          .hasToString("x: the file is " + encoding.substring(0, 6) + "; save it as UTF-8");
      assertThat(report.totals()).containsOnlyKeys(ProblemKind.INVALID_ENCODING);
    }

    @Test
    void reports_compression_once_by_name() throws IOException {
      var packed = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(packed)) {
        gzip.write(three(GOOD).replace('\'', '"').getBytes(StandardCharsets.UTF_8));
      }

      var report =
          DatasetValidation.of(RowFormat.CHAT)
              .check("x", new ByteArrayInputStream(packed.toByteArray()));

      assertThat(report.problems())
          .singleElement()
          .asString()
          .startsWith("x: the file is compressed (gzip)");
    }

    @Test
    void ends_when_its_thread_is_interrupted() {
      var endless = new SequenceInputStream(rows(GOOD), rows(GOOD));
      var thrown =
          catchThrowable(
              () -> {
                Thread.currentThread().interrupt();
                DatasetValidation.of(RowFormat.CHAT).check("x", endless);
              });

      assertThat(thrown).isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
    }

    private InputStream rows(String row) {
      return new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reports_a_row_that_is_too_long_and_continues() throws IOException {
      var huge = GOOD.replace("hi", "x".repeat(RowFileCheck.LONGEST_ROW_BYTES));

      var report = check(RowFormat.CHAT, three(GOOD) + "\n" + huge + "\n" + GOOD);

      assertThat(report.totals()).containsOnlyKeys(ProblemKind.ROW_TOO_LONG);
      assertThat(report.rows()).isEqualTo(5);
    }

    @Test
    void keeps_the_first_problems_and_counts_all() throws IOException {
      var rows = IntStream.range(0, 50).mapToObj(i -> "{}").collect(Collectors.joining("\n"));
      var report =
          DatasetValidation.of(RowFormat.CHAT)
              .keepingFirst(2)
              .check("x", new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));

      assertThat(report.problems()).hasSize(2);
      assertThat(report.totals()).containsEntry(ProblemKind.MISSING_FIELD, 50L);
      assertThatThrownBy(report::orThrow)
          .isInstanceOf(InvalidDatasetException.class)
          .hasMessageContaining("and 48 more");
    }
  }
}
