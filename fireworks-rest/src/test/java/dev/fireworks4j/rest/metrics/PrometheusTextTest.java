// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.rest.json.UnreadableJsonException;
import dev.fireworks4j.usage.MetricSample;
import dev.fireworks4j.usage.MetricType;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusTextTest {
  private static final String SERVICE =
      """
      # HELP request_counter_total:sum_by_deployment Requests a second\\nby deployment \\\\ model
      # TYPE request_counter_total:sum_by_deployment gauge
      request_counter_total:sum_by_deployment{base_model="m",deployment_id="d"} 0.25
      # TYPE latency_overall_ms histogram
      latency_overall_ms_bucket{le="100"} 3
      latency_overall_ms_bucket{le="+Inf"} 4
      latency_overall_ms_sum 250.5
      latency_overall_ms_count 4

      up 1
      """;

  private static List<MetricSample> read(String text) throws IOException {
    return PrometheusText.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MetricSample one(String line) throws IOException {
    return read(line + "\n").get(0);
  }

  @Nested
  class A_text {
    @Test
    void gives_its_samples_in_order_with_type_help_and_labels() throws IOException {
      List<MetricSample> samples = read(SERVICE);

      assertThat(samples).hasSize(6);
      MetricSample first = samples.get(0);
      assertThat(first.name()).isEqualTo("request_counter_total:sum_by_deployment");
      assertThat(first.type()).isEqualTo(MetricType.GAUGE);
      assertThat(first.help()).isEqualTo("Requests a second\nby deployment \\ model");
      assertThat(first.labels()).isEqualTo(Map.of("base_model", "m", "deployment_id", "d"));
      assertThat(first.value()).isEqualTo(0.25);
      assertThat(first.timestamp()).isNull();
      assertThat(samples.subList(1, 5))
          .extracting(MetricSample::type)
          .containsOnly(MetricType.HISTOGRAM);
      assertThat(samples.get(2).labels()).containsEntry("le", "+Inf");
      assertThat(samples.get(5).type()).isEqualTo(MetricType.UNTYPED);
    }

    @Test
    void may_be_empty() throws IOException {
      assertThat(read("")).isEmpty();
    }

    @Test
    void may_have_comments_blanks_windows_ends_and_marks_of_newer_formats() throws IOException {
      assertThat(
              read(
                  "#\n# a comment\r\n#TYPE\n# UNIT up s\n# TYPE up stateset\n \t\nup 1\r\n# EOF\n"))
          .extracting(MetricSample::type)
          .containsExactly(MetricType.UNTYPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up 1\nrequests 12", "up 1\n  ", "\t", "up 1\n\n#"})
    void that_is_cut_is_not_taken_for_a_whole_one(String text) {
      assertThatThrownBy(() -> read(text)).isInstanceOf(EOFException.class);
    }
  }

  @Nested
  class A_line {
    @ParameterizedTest
    @CsvSource({
      "NaN, NaN",
      "+Inf, Infinity",
      "-Inf, -Infinity",
      "inf, Infinity",
      "-0.5e-3, -0.0005",
      ".5, 0.5",
      "1e999, Infinity",
      "12345678901234567890, 12345678901234567000",
    })
    void has_a_number_as_go_writes_them(String text, Double value) throws IOException {
      assertThat(one("up " + text).value()).isEqualTo(value);
    }

    @Test
    void may_have_a_time_in_milliseconds() throws IOException {
      assertThat(one("up 1 1395066363000").timestamp())
          .isEqualTo(Instant.parse("2014-03-17T14:26:03Z"));
    }

    @Test
    void may_have_an_exemplar_which_is_skipped() throws IOException {
      assertThat(one("up_bucket{le=\"1\"} 8 # {trace_id=\"a\"} 0.67 1.5").value()).isEqualTo(8);
      assertThat(one("up_bucket{le=\"1\"} 8 1395066363000 # {} 1").timestamp()).isNotNull();
    }

    @Test
    void may_have_escapes_and_any_character_in_a_label() throws IOException {
      assertThat(one("up{a=\"q\\\"\\\\n\\nl} , = #\", b = \"\\x\" ,c=\"ğ\",} 1").labels())
          .isEqualTo(Map.of("a", "q\"\\n\nl} , = #", "b", "\\x", "c", "ğ"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<html>",
          "up",
          "up{",
          "up{} ",
          "up{a} 1",
          "up{a=b} 1",
          "up{a=\"b} 1",
          "up{a=\"b\" c=\"d\"} 1",
          "up{a=\"b\\",
          "up{a=\"1\",a=\"2\"} 1",
          "up one",
          "up 0x1p3",
          "up 1d",
          "up 1 yesterday",
          "up 1 1.5",
          "up 1 2 3",
          "9up 1",
        })
    void that_is_not_a_sample_is_an_error_with_its_number_and_its_text(String line) {
      var failure =
          catchThrowableOfType(
              UnreadableJsonException.class, () -> read("fine 1\n" + line + "\nfine 2\n"));

      assertThat(failure.path()).isEqualTo("line 2");
      assertThat(failure.reason()).contains(line.strip().split(" ")[0]);
    }

    @Test
    void shows_no_key_and_no_control_character_in_an_error() {
      var failure =
          catchThrowableOfType(
              UnreadableJsonException.class, () -> read("fw_abcdefgh12345678 \u001b[2J\n"));

      assertThat(failure.reason()).contains("fw_***").doesNotContain("\u001b");
    }
  }

  @Nested
  class Limits {
    @Test
    void end_an_endless_line_before_it_is_kept() {
      var endless = new Endless("a");

      var failure =
          catchThrowableOfType(UnreadableJsonException.class, () -> PrometheusText.read(endless));

      assertThat(failure.path()).isEqualTo("line 1");
      assertThat(endless.given).isLessThan(4L * PrometheusText.LONGEST_LINE_BYTES);
    }

    @Test
    void end_a_text_of_too_many_samples() {
      var endless = new Endless("up 1\n");

      var failure =
          catchThrowableOfType(UnreadableJsonException.class, () -> PrometheusText.read(endless));

      assertThat(failure.path()).isEqualTo("line " + (PrometheusText.MAX_SAMPLES + 1));
    }

    @Test
    void end_a_number_of_a_thousand_digits() {
      assertThatThrownBy(() -> one("up " + "9".repeat(1000)))
          .isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void keep_texts_that_repeat_once() throws IOException {
      var samples = read("up{a=\"long value\"} 1\nup{a=\"long value\"} 2\n");

      assertThat(samples.get(1).labels().get("a")).isSameAs(samples.get(0).labels().get("a"));
    }
  }

  /** Whatever is written in the format reads as it was. */
  @Test
  void samples_survive_being_written() throws IOException {
    var random = new Random(20261129);
    var written = new StringBuilder();
    var expected = new ArrayList<MetricSample>();
    for (int i = 0; i < 500; i++) {
      String value = text(random);
      double number = random.nextGaussian() * 1e6;
      written.append(
          String.format(
              Locale.ROOT, "m_%d{l=\"%s\"}\t%s\n", i, escaped(value), Double.toString(number)));
      expected.add(
          new MetricSample("m_" + i, MetricType.UNTYPED, null, Map.of("l", value), number, null));
    }

    assertThat(read(written.toString())).isEqualTo(expected);
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append("\\\"\n{},=# \tnaé€".charAt(random.nextInt(14)));
    }
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  /** Never ends. */
  private static final class Endless extends InputStream {
    private final byte[] text;
    private long given;

    Endless(String text) {
      this.text = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      return text[(int) (given++ % text.length)];
    }
  }
}
