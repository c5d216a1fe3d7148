// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import dev.fireworks4j.Credential;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.job.WandbConfig;
import dev.fireworks4j.model.Model;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonCodecTest {
  private final JsonCodec codec = JsonCodec.standard();

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
      assertThatThrownBy(() -> dpo("{}")).isInstanceOf(JsonDataException.class);
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
      assertThat(new String(codec.write(job), UTF_8)).contains("JOB_STATE_DREAMING");
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
              + "\"defaultSamplingParams\":{\"top_p\":0.5},\"deployedModelRefs\":[{\"default\":true}]}";

      Model model = codec.read(text(json), Model.class);

      assertThat(model.isPublic()).isTrue();
      assertThat(model.defaultSamplingParams()).containsEntry("top_p", 0.5);
      assertThat(model.extras())
          .isEqualTo(Map.of("deployedModelRefs", List.of(Map.of("default", true))));
      assertThat(new String(codec.write(model), UTF_8))
          .contains("\"public\":true", "\"default\":true")
          .doesNotContain("isPublic");
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
    @MethodSource("malformed")
    void malformed_text_is_refused_with_its_path(String json) {
      assertThatThrownBy(() -> dpo(json))
          .isInstanceOfAny(IOException.class, JsonDataException.class);
    }

    static Stream<String> malformed() {
      return Stream.of(
          "",
          "null",
          "[]",
          "{",
          "not json",
          "<html>",
          "{\"name\":",
          "{\"name\":{}}",
          "{\"name\":\"accounts/a/dpoJobs/x\"} trailing",
          "{\"name\":\"accounts/a/dpoJobs/x\",\"createTime\":\"yesterday\"}",
          "{\"name\":\"accounts/a/dpoJobs/x\",\"trainingConfig\":[]}",
          "{\"name\":\"accounts/a/dpoJobs/x\",\"trainingConfig\":{\"epochs\":1.5}}",
          "{\"name\":\"accounts/a/dpoJobs/x\",\"deep\":" + "[".repeat(10_000),
          "{\"name\":\"accounts/a/dpoJobs/x\",\"huge\":" + "9".repeat(100_000) + "}");
    }

    @Test
    void a_page_reads_its_items_token_and_total() throws IOException {
      var page =
          codec.readPage(
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
      var page = codec.readPage(text(json), "dpoJobs", DpoJob.class);

      assertThat(page.items()).isEmpty();
      assertThat(page.nextPageToken()).isNull();
    }
  }

  @Nested
  class Writing {

    @Test
    void a_create_request_holds_the_resource_only() throws IOException {
      var spec =
          CreateDpoJob.builder()
              .id("p1")
              .dataset("d")
              .trainingConfig(TrainingConfig.builder().baseModel("m").epochs(1).build())
              .extraBody(Map.of("later", "x"))
              .extraQuery(Map.of("q", "1"))
              .build();

      assertThat(new String(codec.write(spec), UTF_8))
          .isEqualTo("{\"dataset\":\"d\",\"trainingConfig\":{\"baseModel\":\"m\",\"epochs\":1}}");
    }

    @Test
    void int64_is_text_and_an_empty_message_is_written() throws IOException {
      var spec = CreateDataset.builder().id("d").exampleCount(3L).build();

      assertThat(new String(codec.write(spec), UTF_8))
          .isEqualTo("{\"exampleCount\":\"3\",\"userUploaded\":{}}");
    }

    @Test
    void secrets_are_written_for_the_service_and_left_out_for_comparing() throws IOException {
      var wandb = WandbConfig.builder().enabled(true).apiKey(Credential.of("w-key")).build();

      assertThat(new String(codec.write(wandb), UTF_8)).contains("w-key");
      assertThat(new String(JsonCodec.withoutSecrets().write(wandb), UTF_8))
          .isEqualTo("{\"enabled\":true}");
    }

    @Test
    void free_form_nulls_and_order_stay() throws IOException {
      var object = new java.util.LinkedHashMap<String, Object>();
      object.put("b", null);
      object.put("a", List.of(1L, new BigDecimal("2.50")));

      assertThat(new String(codec.writeObject(object), UTF_8))
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

    @ParameterizedTest
    @CsvSource({"30m", "s", "''", "1e999999s", "99999999999999999999s"})
    void anything_else_is_refused(String wire) {
      assertThatThrownBy(() -> WireDuration.parse(wire)).isInstanceOf(RuntimeException.class);
    }
  }

  private DpoJob dpo(String json) throws IOException {
    return codec.read(text(json), DpoJob.class);
  }

  private static InputStream text(String json) {
    return new ByteArrayInputStream(json.getBytes(UTF_8));
  }
}
