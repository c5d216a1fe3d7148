// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.model.Model;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {

  @Nested
  class Reading {

    @Test
    void a_name_is_enough() throws IOException {
      DpoJob job = dpo("{\"name\":\"accounts/acme/dpoJobs/x\"}");

      assertThat(job.id()).isEqualTo("x");
      assertThat(job.state()).isEqualTo(JobState.UNSPECIFIED);
      assertThat(job.extras()).isEmpty();
    }

    @Test
    void nothing_less_than_a_name_will_do() {
      assertThatThrownBy(() -> dpo("{}"))
          .isInstanceOfSatisfying(
              UnreadableJsonException.class, e -> assertThat(e.path()).isEqualTo("$.name"));
    }

    @Test
    void unknown_fields_are_kept_with_every_digit_in_the_message_they_stood_in()
        throws IOException {
      DpoJob job =
          dpo(
              "{\"name\":\"accounts/a/dpoJobs/x\",\"fresh\":{\"b\":1,\"a\":[null,1.50,true]},"
                  + "\"big\":9007199254740993,\"trainingConfig\":{\"newKnob\":\"on\"}}");

      assertThat(job.extras())
          .containsEntry("big", 9007199254740993L)
          .containsEntry(
              "fresh", Map.of("b", 1L, "a", Arrays.asList(null, new BigDecimal("1.50"), true)));
      assertThat(job.trainingConfig().extras()).containsEntry("newKnob", "on");
    }

    @Test
    void an_unknown_state_is_kept_and_is_not_terminal() throws IOException {
      DpoJob job = dpo("{\"name\":\"accounts/a/dpoJobs/x\",\"state\":\"JOB_STATE_DREAMING\"}");

      assertThat(job.state().value()).isEqualTo("JOB_STATE_DREAMING");
      assertThat(job.state().isTerminal()).isFalse();
      assertThat(PlainForm.of(job)).containsEntry("state", "JOB_STATE_DREAMING");
    }

    @Test
    void snake_case_names_are_understood() throws IOException {
      assertThat(dpo("{\"name\":\"accounts/a/dpoJobs/x\",\"display_name\":\"X\"}").displayName())
          .isEqualTo("X");
    }

    @Test
    void a_field_called_extras_is_kept_among_the_extras() throws IOException {
      assertThat(dpo("{\"name\":\"accounts/a/dpoJobs/x\",\"extras\":{\"a\":1}}").extras())
          .isEqualTo(Map.of("extras", Map.of("a", 1L)));
    }

    @Test
    void a_model_reads_and_writes_the_name_that_is_a_word_of_java() throws IOException {
      String json =
          "{\"name\":\"accounts/a/models/m\",\"state\":\"READY\",\"public\":true,"
              + "\"defaultSamplingParams\":{\"top_p\":0.5},\"deployedModelRefs\":[{\"name\":\"accounts/a/deployedModels/m-1\",\"default\":true}]}";

      Model model = JsonCodec.read(text(json), Model.class);

      assertThat(model.isPublic()).isTrue();
      assertThat(model.defaultSamplingParams()).containsEntry("top_p", 0.5);
      assertThat(model.deployedModelRefs()).hasSize(1);
      assertThat(model.extras()).isEmpty();
      assertThat(PlainForm.of(model))
          .containsEntry("public", true)
          .containsKey("deployedModelRefs")
          .doesNotContainKey("isPublic");
    }

    @ParameterizedTest
    @CsvSource({"null", "''", "'\"\"'"})
    void null_and_empty_text_read_as_unset(String value) throws IOException {
      String json = value.isEmpty() ? "\"\"" : value;

      DpoJob job =
          dpo(
              "{\"name\":\"accounts/a/dpoJobs/x\",\"createTime\":"
                  + json
                  + ",\"dataset\":"
                  + json
                  + ",\"state\":"
                  + json
                  + ",\"trainerLogsSignedUrl\":"
                  + json
                  + "}");

      assertThat(job.createTime()).isNull();
      assertThat(job.dataset()).isNull();
      assertThat(job.trainerLogsSignedUrl()).isNull();
      assertThat(job.state()).isEqualTo(JobState.UNSPECIFIED);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "null | $ | expected an object but found null",
          "[] | $ | expected an object but found an array",
          "not json | $ | the text is not JSON",
          "<html> | $ | the text is not JSON",
          "{\"name\":{}} | $.name | the value is missing or unreadable",
          "{\"displayName\":\"a.b\"} | $.name | the value is missing or unreadable",
          "{\"name\":\"accounts/a/dpoJobs/x\"} trailing | $ | more text after the end of the JSON",
        })
    void what_is_not_a_resource_is_refused_with_path_and_reason(
        String json, String path, String reason) {
      assertThatThrownBy(() -> dpo(json))
          .isInstanceOfSatisfying(
              UnreadableJsonException.class,
              e -> {
                assertThat(e.path()).isEqualTo(path);
                assertThat(e.reason()).isEqualTo(reason);
              });
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "{",
          "{\"name\":",
          "{\"name\":\"accounts/a/dpoJobs/x\"",
          "{\"name\":\"acc",
          "{\"public\":tr"
        })
    void a_text_that_ends_too_early_is_told_from_one_that_is_wrong(String json) {
      assertThatThrownBy(() -> dpo(json)).isInstanceOf(EOFException.class);
    }

    @Test
    void a_text_nested_too_deeply_is_refused() {
      assertThatThrownBy(
              () -> dpo("{\"name\":\"accounts/a/dpoJobs/x\",\"deep\":" + "[".repeat(10_000)))
          .isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void a_byte_order_mark_is_skipped() throws IOException {
      assertThat(dpo("\ufeff{\"name\":\"accounts/a/dpoJobs/x\"}").id()).isEqualTo("x");
    }

    @Test
    void a_page_reads_its_items_token_and_total() throws IOException {
      var page =
          JsonCodec.readPage(
              text(
                  "{\"more\":1,\"dpoJobs\":[{\"name\":\"accounts/a/dpoJobs/x\"}],\"nextPageToken\":\"t\",\"totalSize\":7}"),
              "dpoJobs",
              DpoJob.class);

      assertThat(page.items()).extracting(DpoJob::id).containsExactly("x");
      assertThat(page.nextPageToken()).isEqualTo("t");
      assertThat(page.totalSize()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {"{}", "{\"dpoJobs\":null,\"nextPageToken\":\"\",\"totalSize\":null}"})
    void an_empty_page_may_be_nothing_at_all(String json) throws IOException {
      var page = JsonCodec.readPage(text(json), "dpoJobs", DpoJob.class);

      assertThat(page.items()).isEmpty();
      assertThat(page.nextPageToken()).isNull();
    }
  }

  @Nested
  class Writing {

    @Test
    void free_form_nulls_and_order_stay() throws IOException {
      var object = new java.util.LinkedHashMap<String, Object>();
      object.put("b", null);
      object.put("a", List.of(1L, new BigDecimal("2.50")));

      assertThat(new String(JsonCodec.write(object), UTF_8))
          .isEqualTo("{\"b\":null,\"a\":[1,2.50]}");
    }
  }

  @Nested
  class Durations {

    @ParameterizedTest
    @CsvSource({"300s, PT5M", "0.5s, PT0.5S", "-1.5s, PT-1.5S", "1e3s, PT16M40S", "0s, PT0S"})
    void read_as_protobuf_writes_them(String wire, Duration duration) {
      assertThat(WireDuration.parse(wire)).isEqualTo(duration);
      assertThat(WireDuration.parse(WireDuration.format(duration))).isEqualTo(duration);
    }

    @Test
    void the_longest_of_all_is_read_and_written() {
      var longest = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

      assertThat(WireDuration.parse(WireDuration.format(longest))).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "30m",
          "s",
          "1e999999s",
          "1e400000000s",
          "1e-400000000s",
          "1e2147483647s",
          "99999999999999999999s",
          "-9223372036854775808.5s"
        })
    @Timeout(5)
    void anything_else_is_none(String wire) {
      assertThat(WireDuration.parse(wire)).isNull();
    }
  }

  private DpoJob dpo(String json) throws IOException {
    return JsonCodec.read(text(json), DpoJob.class);
  }

  private static InputStream text(String json) {
    return new ByteArrayInputStream(json.getBytes(UTF_8));
  }
}
