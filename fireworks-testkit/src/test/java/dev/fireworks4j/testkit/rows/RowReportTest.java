// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReportTest {
  private static final String CHAT =
      "{'messages':[{'role':'user','content':'hi'},{'role':'assistant','content':'hello'}]}\n";
  private static final String PAIR =
      "{'input':{'messages':[{'role':'user','content':'hi'}]},'preferred_output':[{'role':'assistant','content':'a'}],'non_preferred_output':[{'role':'assistant','content':'b'}]}\n";

  private static RowReport validate(RowKind kind, String rows) {
    var bytes = rows.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    try {
      return RowReport.of(kind, "rows.jsonl", new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"True", "FALSE", "[nUll]", "truE"})
  void literals_with_capital_letters_are_not_json(String literal) {
    var row = CHAT.replace("{'messages'", "{'ok':" + literal + ",'messages'");

    assertThat(validate(RowKind.CHAT, row).problem()).contains("invalid JSON: a word with capital");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "1E5", "2.5E-3", "'True'", "'\\\\', 'b':'\\'T'"})
  void json_as_it_is_usually_written_passes(String value) {
    var row = CHAT.replace("{'messages'", "{'ok':" + value + ",'messages'");

    assertThat(validate(RowKind.CHAT, row).problem()).isNull();
  }

  @Test
  void an_answer_may_be_a_thought_alone() {
    var row = CHAT.replace("'content':'hello'", "'content':null,'reasoning_content':'hm'");

    assertThat(validate(RowKind.CHAT, row).problem()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'txt','text':'q'}",
        "{'type':'video_url','video_url':{'url':'https://x/y.mp4'}}",
        "{'type':'image_url','image_url':{'url':'data:image/png;base64,%%%'}}",
        "{'type':'image_url','image_url':{'url':'data:image/png;base64,'}}",
        "{'type':'image_url','image_url':{'url':'data:image/png;base64,aGk'}}"
      })
  void parts_that_training_cannot_read_are_refused(String part) {
    var row = CHAT.replace("'hi'", "[" + part + "]");

    assertThat(validate(RowKind.CHAT, row).problem()).isNotNull();
  }

  @Nested
  class Files {
    @Test
    void a_wrong_role_is_worded_as_the_service_words_it() throws IOException {
      var rows =
          "{\"custom_id\":\"r\",\"body\":{\"messages\":[{\"role\":\"bananas\",\"content\":\"hi\"}]}}";

      var report =
          RowReport.of(
              RowKind.BATCH,
              "input2.jsonl",
              new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));

      assertThat(report.problem())
          .isEqualTo(
              "Dataset has a syntax error: chat dataset validation failed on input2.jsonl:1: invalid role bananas in message 1, must be 'system', 'user', 'assistant' or 'tool'");
    }

    @Test
    void blank_lines_are_not_rows_but_have_numbers() {
      assertThat(validate(RowKind.CHAT, "\n" + CHAT + "  \r\n\n" + CHAT.strip()))
          .isEqualTo(new RowReport(2, null));
      assertThat(validate(RowKind.CHAT, "\n" + CHAT + "\r\n{}\n" + CHAT).problem())
          .contains("rows.jsonl:4: ");
    }

    @Test
    void looking_stops_at_the_first_problem() {
      var report = validate(RowKind.CHAT, CHAT + CHAT + "oops\n{}\n");

      assertThat(report.rows()).isEqualTo(2);
      assertThat(report.problem()).contains("rows.jsonl:3: invalid JSON: ");
    }

    @ParameterizedTest
    @EnumSource
    void a_file_without_rows_is_a_problem(RowKind kind) {
      assertThat(validate(kind, "\n \n").problem())
          .endsWith("dataset validation failed on rows.jsonl: no valid examples");
    }

    @ParameterizedTest
    @EnumSource
    void rows_are_json_objects(RowKind kind) {
      assertThat(validate(kind, "[1]").problem()).endsWith(":1: a row must be a JSON object");
      assertThat(validate(kind, "{'a':").problem()).contains(":1: invalid JSON: ");
      assertThat(validate(kind, "[".repeat(100_000)).problem()).contains(":1: invalid JSON: ");
    }

    @Test
    void any_objects_pass_as_any() {
      assertThat(validate(RowKind.ANY, "{}\n{'a':1}")).isEqualTo(new RowReport(2, null));
    }

    @Test
    void a_row_may_be_large_but_not_beyond_the_limit() {
      var large = CHAT.replace("hello", "x".repeat(19 * 1024 * 1024));
      var tooLarge = CHAT.replace("hello", "x".repeat(JsonLines.LONGEST_ROW_BYTES));

      assertThat(validate(RowKind.CHAT, CHAT + large)).isEqualTo(new RowReport(2, null));
      assertThat(validate(RowKind.CHAT, CHAT + tooLarge).problem())
          .endsWith("rows.jsonl:2: row is longer than 20 MiB");
    }

    @Test
    void rows_across_the_borders_of_small_reads_stay_whole() throws IOException {
      var bytes = CHAT.replace('\'', '"').repeat(3_000).getBytes(StandardCharsets.UTF_8);
      var trickle =
          new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
              return super.read(target, offset, Math.min(length, 7));
            }
          };

      assertThat(RowReport.of(RowKind.CHAT, "f", trickle)).isEqualTo(new RowReport(3_000, null));
    }

    @Test
    void an_endless_file_is_read_no_further_than_its_problem() throws IOException {
      var rows =
          (CHAT.repeat(10_000) + "oops\n").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
      var read = new AtomicLong();
      var endless =
          new InputStream() {
            @Override
            public int read() {
              return rows[(int) (read.getAndIncrement() % rows.length)];
            }
          };

      var report = RowReport.of(RowKind.CHAT, "f", endless);

      assertThat(report.rows()).isEqualTo(10_000);
      assertThat(read.get()).isLessThan(rows.length + 128L * 1024);
    }

    @Test
    void a_failing_stream_is_not_a_verdict() {
      var broken =
          new InputStream() {
            @Override
            public int read() throws IOException {
              throw new IOException("disk gone");
            }
          };

      assertThatThrownBy(() -> RowReport.of(RowKind.CHAT, "f", broken))
          .isInstanceOf(IOException.class)
          .hasMessage("disk gone");
    }
  }

  @Nested
  class Chat {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "{'messages':[{'role':'system','content':'s'},{'role':'user','content':'u'},{'role':'tool','content':'t'}],'tools':[]}",
          "{'messages':[{'role':'assistant','content':null,'tool_calls':[{'id':'c'}]}]}",
          "{'messages':[{'role':'assistant','tool_calls':[{'id':'c'}]}]}",
          "{'messages':[{'role':'user','content':[{'type':'text','text':'t'}],'weight':0}]}",
          "{'messages':[{'role':'assistant','content':'','weight':1,'reasoning_content':'r'}]}",
          "{'messages':[{'role':'user','content':[{'type':'image_url','image_url':{'url':'data:image/png;base64,AA=='}}]}]}"
        })
    void takes(String row) {
      assertThat(validate(RowKind.CHAT, row)).isEqualTo(new RowReport(1, null));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "{}|missing or invalid messages, must be an array",
          "{'messages':{}}|missing or invalid messages, must be an array",
          "{'messages':[]}|messages must not be empty",
          "{'messages':['hi']}|message 1 must be an object",
          "{'messages':[null]}|message 1 must be an object",
          "{'messages':[{'content':'hi'}]}|missing role in message 1",
          "{'messages':[{'role':'user','content':'a'},{'role':'system','content':'b'}]}|system message in message 2, must be the first message",
          "{'messages':[{'role':'user'}]}|missing content in message 1",
          "{'messages':[{'role':'assistant','content':null,'tool_calls':[]}]}|missing content in message 1",
          "{'messages':[{'role':'user','content':3}]}|invalid content in message 1, must be text or an array of parts with a type",
          "{'messages':[{'role':'user','content':[]}]}|invalid content in message 1, must be text or an array of parts with a type",
          "{'messages':[{'role':'user','content':['a']}]}|invalid content in message 1, must be text or an array of parts with a type",
          "{'messages':[{'role':'user','content':'a','weight':2}]}|invalid weight 2 in message 1, must be 0 or 1",
          "{'messages':[{'role':'user','content':'a','weight':0.5}]}|invalid weight 0.5 in message 1, must be 0 or 1",
          "{'messages':[{'role':'user','content':[{'type':'image_url','image_url':{'url':'https://x/y.png'}}]}]}|images must be data URIs of type png or jpg"
        })
    void refuses(String row, String problem) {
      assertThat(validate(RowKind.CHAT, CHAT + row))
          .isEqualTo(
              new RowReport(
                  1,
                  "Dataset has a syntax error: chat dataset validation failed on rows.jsonl:2: "
                      + problem));
    }
  }

  @Nested
  class Preference {
    @Test
    void takes_pairs() {
      assertThat(validate(RowKind.PREFERENCE, PAIR + PAIR)).isEqualTo(new RowReport(2, null));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "'input':|'in':|missing or invalid input, must be an object",
          "'messages':[{'role':'user','content':'hi'}]|'messages':[]|messages must not be empty",
          "'preferred_output':[{'role':'assistant','content':'a'}]|'preferred_output':[]|preferred_output must not be empty",
          "'content':'b'|'content':2|invalid content in message 1, must be text or an array of parts with a type",
          "'role':'assistant','content':'b'|'role':'user','content':'b'|invalid role user in non_preferred_output, must be 'assistant'",
          "'non_preferred_output'|'rejected'|missing or invalid non_preferred_output, must be an array"
        })
    void refuses(String good, String bad, String problem) {
      var report = validate(RowKind.PREFERENCE, PAIR + PAIR.replace(good, bad));

      assertThat(report.problem())
          .isEqualTo(
              "Dataset has a syntax error: preference dataset validation failed on rows.jsonl:2: "
                  + problem);
    }
  }

  @Nested
  class Batch {
    private static final String ROW =
        "{'custom_id':'r1','body':{'messages':[{'role':'user','content':'hi'}],'max_tokens':20}}\n";

    @Test
    void takes_rows_with_ids_of_their_own() {
      var rows =
          String.join(
              "", IntStream.range(0, 5_000).mapToObj(i -> ROW.replace("r1", "r" + i)).toList());

      assertThat(validate(RowKind.BATCH, rows)).isEqualTo(new RowReport(5_000, null));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "r2|r1|duplicate custom_id r1",
          "'r2'|''|missing or invalid custom_id, must be a string",
          "'r2'|2|missing or invalid custom_id, must be a string",
          "'body':|'bod':|missing or invalid body, must be an object",
          "'max_tokens':20|'model':'m'|model must not be set in body, it is set on the job",
          "'max_tokens':20|'extra_body':{}|extra_body must not be set in a row, use inferenceParameters.extraBody of the job",
          "'messages'|'prompts'|missing or invalid messages, must be an array"
        })
    void refuses(String good, String bad, String problem) {
      var second = ROW.replace("r1", "r2").replace(good, bad);

      assertThat(validate(RowKind.BATCH, ROW + second).problem())
          .endsWith("chat dataset validation failed on rows.jsonl:2: " + problem);
    }
  }

  @Nested
  class Prompts {
    @Test
    void are_messages_with_anything_besides() {
      assertThat(
              validate(
                      RowKind.PROMPT,
                      "{'messages':[{'role':'user','content':'2+2'}],'ground_truth':'4'}")
                  .problem())
          .isNull();
      assertThat(validate(RowKind.PROMPT, "{'ground_truth':'4'}").problem())
          .endsWith("missing or invalid messages, must be an array");
    }
  }
}
