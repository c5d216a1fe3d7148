// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.EvaluationJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.RlorTrainerJob;
import dev.fireworks4j.page.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One odd value costs one field, never the resource or the page. */
class OddValuesTest {

  @Test
  void a_scalar_that_cannot_be_read_is_unset_and_kept_as_it_was_sent() throws IOException {
    DpoJob job =
        dpo(
            "\"createTime\":\"yesterday\",\"state\":7,\"dataset\":{\"a\":[1]},"
                + "\"trainingConfig\":{\"epochs\":1.5,\"learningRate\":\"fast\",\"batchSize\":true}");

    assertThat(job.createTime()).isNull();
    assertThat(job.dataset()).isNull();
    assertThat(job.state()).isEqualTo(new JobState("7"));
    assertThat(job.extras())
        .isEqualTo(Map.of("createTime", "yesterday", "dataset", Map.of("a", List.of(1L))));
    assertThat(job.trainingConfig().epochs()).isNull();
    assertThat(job.trainingConfig().extras())
        .isEqualTo(
            Map.of("epochs", new BigDecimal("1.5"), "learningRate", "fast", "batchSize", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"text\"", "5", "true"})
  void a_message_that_is_not_an_object_is_unset_and_kept(String json) throws IOException {
    DpoJob job = dpo("\"trainingConfig\":" + json);

    assertThat(job.trainingConfig()).isNull();
    assertThat(job.extras()).containsOnlyKeys("trainingConfig");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1.0, 1", "'\"1\"', 1", "1e3, 1000", "'\"2.50e1\"', 25", "-7, -7"})
  void a_whole_number_is_read_in_every_spelling(String json, int number) throws IOException {
    assertThat(dpo("\"trainingConfig\":{\"epochs\":" + json + "}").trainingConfig().epochs())
        .isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400000000",
        "1e-400000000",
        "-1e2147483647",
        "\"1e99999999999\"",
        "9999999999999999999999",
        "2147483648",
        "\"\\u0661\""
      })
  @Timeout(5)
  void a_number_that_is_too_large_costs_no_time_and_one_field(String json) throws IOException {
    DpoJob job = dpo("\"trainingConfig\":{\"epochs\":" + json + "}");

    assertThat(job.trainingConfig().epochs()).isNull();
    assertThat(job.trainingConfig().extras()).containsOnlyKeys("epochs");
  }

  @Test
  @Timeout(5)
  void an_unknown_number_too_long_to_compute_with_is_kept_as_text() throws IOException {
    String digits = "9".repeat(100_000);

    assertThat(dpo("\"huge\":" + digits + ",\"far\":1e400000000").extras())
        .isEqualTo(Map.of("huge", digits, "far", "1e400000000"));
  }

  @Test
  void protobufs_words_for_numbers_are_numbers() throws IOException {
    var job =
        JsonCodec.read(
            text(
                "{\"name\":\"accounts/a/evaluationJobs/e\",\"metrics\":{\"a\":\"NaN\",\"b\":0.5,"
                    + "\"c\":\"-Infinity\",\"d\":\"no\",\"e\":1e999}}"),
            EvaluationJob.class);

    assertThat(job.metrics())
        .isEqualTo(Map.of("a", Double.NaN, "b", 0.5, "c", Double.NEGATIVE_INFINITY));
    assertThat(job.extras())
        .isEqualTo(Map.of("metrics", Map.of("d", "no", "e", new BigDecimal("1e999"))));
  }

  @Test
  void items_of_a_list_that_cannot_be_read_are_kept_apart() throws IOException {
    var job =
        JsonCodec.read(
            text(
                "{\"name\":\"accounts/a/rlorTrainerJobs/t\",\"rewardWeights\":[\"a=1\",{\"b\":2},null]}"),
            RlorTrainerJob.class);

    assertThat(job.rewardWeights()).containsExactly("a=1");
    assertThat(job.extras()).isEqualTo(Map.of("rewardWeights", List.of(Map.of("b", 2L))));
  }

  @Test
  void unset_numbers_as_empty_text_are_unset() throws IOException {
    var dataset =
        JsonCodec.read(
            text("{\"name\":\"accounts/a/datasets/d\",\"exampleCount\":\"\"}"), Dataset.class);

    assertThat(dataset.exampleCount()).isNull();
    assertThat(dataset.extras()).isEmpty();
  }

  @Test
  void the_other_rows_of_a_page_come() throws IOException {
    Page<DpoJob> page =
        page(
            "{\"dpoJobs\":[{\"name\":\"accounts/a/dpoJobs/x\",\"createTime\":\"?\"},"
                + "{\"name\":\"accounts/a/dpoJobs/y\"}],\"totalSize\":\"many\"}");

    assertThat(page.items()).extracting(DpoJob::id).containsExactly("x", "y");
    assertThat(page.totalSize()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"dpoJobs\":[{\"name\":\"accounts/a/dpoJobs/x\"},{\"name\":{}}]} | $.dpoJobs[1].name",
        "{\"dpoJobs\":[{\"name\":\"accounts/a/dpoJobs/x\"},null]} | $.dpoJobs[1]",
        "{\"dpoJobs\":[5]} | $.dpoJobs[0]",
        "{\"dpoJobs\":{}} | $.dpoJobs",
        "{\"nextPageToken\":{}} | $.nextPageToken",
      })
  void a_row_without_a_name_or_a_page_that_is_none_is_refused_with_its_path(
      String json, String path) {
    assertThatThrownBy(() -> page(json))
        .isInstanceOfSatisfying(
            UnreadableJsonException.class, e -> assertThat(e.path()).isEqualTo(path));
  }

  private Page<DpoJob> page(String json) throws IOException {
    return JsonCodec.readPage(text(json), "dpoJobs", DpoJob.class);
  }

  private DpoJob dpo(String members) throws IOException {
    return JsonCodec.read(
        text("{\"name\":\"accounts/a/dpoJobs/x\"," + members + "}"), DpoJob.class);
  }

  private static ByteArrayInputStream text(String json) {
    return new ByteArrayInputStream(json.getBytes(UTF_8));
  }
}
