// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.job.BatchInferenceJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.rest.transfer.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireFixturesTest {

  @ParameterizedTest
  @CsvSource({
    "batch-created.json, dev.fireworks4j.job.BatchInferenceJob",
    "batch-running.json, dev.fireworks4j.job.BatchInferenceJob",
    "batch-completed.json, dev.fireworks4j.job.BatchInferenceJob",
    "batch-failed.json, dev.fireworks4j.job.BatchInferenceJob",
    "dataset-created.json, dev.fireworks4j.dataset.Dataset",
    "dataset-ready.json, dev.fireworks4j.dataset.Dataset",
  })
  void content_survives_decoding_and_encoding(String file, Class<?> type) throws IOException {
    Object decoded = JsonCodec.read(wire(file), type);

    byte[] encoded = JsonCodec.write(PlainForm.of(decoded));

    assertThat(withoutUnset(JsonCodec.readObject(encoded)))
        .isEqualTo(withoutUnset(JsonCodec.readObject(wire(file))));
    assertThat(JsonCodec.read(new ByteArrayInputStream(encoded), type)).isEqualTo(decoded);
  }

  @Test
  void a_batch_job_reads_as_it_was_sent() throws IOException {
    var job = JsonCodec.read(wire("batch-completed.json"), BatchInferenceJob.class);

    assertThat(job.id()).isEqualTo("bij-job-1788061733");
    assertThat(job.state()).isEqualTo(JobState.COMPLETED);
    assertThat(job.displayName()).isNull();
    assertThat(job.createTime()).isEqualTo(Instant.parse("2026-08-30T03:48:56.029803Z"));
    assertThat(job.jobProgress().percent()).isEqualTo(100);
    assertThat(job.lifecycle().endTime()).isEqualTo(Instant.parse("2026-08-30T03:56:56.220410Z"));
    assertThat(job.extras()).isEmpty();
  }

  @Test
  void nine_digit_fractions_and_int64_text_are_kept() throws IOException {
    var dataset = JsonCodec.read(wire("dataset-created.json"), Dataset.class);

    assertThat(dataset.createTime()).isEqualTo(Instant.parse("2026-08-30T03:48:42.645723285Z"));
    assertThat(dataset.exampleCount()).isEqualTo(3L);
    assertThat(dataset.userUploaded()).isNotNull();
    assertThat(dataset.externalUrl()).isNull();
    assertThat(dataset.extras()).isEmpty();
  }

  @Test
  void the_answer_to_an_upload_says_what_is_kept() throws IOException {
    assertThat(JsonCodec.read(wire("dataset-upload.json"), UploadedFile.class).bytes())
        .isEqualTo(409L);
  }

  /** Absent, null and empty text count as equal; so do a number and int64 text. */
  static @Nullable Object withoutUnset(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      var kept = new LinkedHashMap<Object, Object>();
      map.forEach(
          (key, item) -> {
            Object plain = withoutUnset(item);
            boolean unset = plain == null || Set.of("", List.of(), Map.of()).contains(plain);
            if (!unset) {
              kept.put(key, plain);
            }
          });
      return kept;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(WireFixturesTest::withoutUnset).filter(Objects::nonNull).toList();
    }
    return value instanceof BigDecimal || value instanceof Long
        ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
        : value;
  }

  private static InputStream wire(String file) {
    return Objects.requireNonNull(
        WireFixturesTest.class.getResourceAsStream("/wire/" + file), file);
  }
}
