// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.error.UnexpectedAnswerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsRowTest {

  private static List<MetricsRow> read(String text) throws IOException {
    return MetricsRow.readAll(stream(text));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.replace('\'', '"').getBytes(UTF_8));
  }

  private static MetricsRow row(long step, String name, String value) {
    return new MetricsRow(step, Map.of(name, new BigDecimal(value)), Map.of());
  }

  @Test
  void keeps_the_finite_values_of_a_run_that_diverged() throws IOException {
    var rows =
        read("{'step':1,'l':0.5}\n{'step':2,'l':NaN,'lr':0.1,'g':-Infinity}\n{'step':3,'l':2e3}\n");

    assertThat(rows).extracting(MetricsRow::step).containsExactly(1L, 2L, 3L);
    assertThat(rows.get(1).values()).containsOnlyKeys("lr");
    assertThat(rows.get(1).notNumbers()).isEqualTo(Map.of("l", "NaN", "g", "-Infinity"));
  }

  @Test
  void tells_what_is_not_a_number_from_what_was_never_there() throws IOException {
    var rows = read("{'step':1,'a':'x','b':null,'c':true,'d':[1],'e':'NaN'}");

    assertThat(rows.get(0).values()).isEmpty();
    assertThat(rows.get(0).notNumbers())
        .isEqualTo(Map.of("a", "x", "b", "null", "c", "true", "d", "", "e", "NaN"));
  }

  @Test
  void reads_windows_line_ends_blank_lines_and_a_byte_order_mark() throws IOException {
    assertThat(read("\uFEFF{'step':1,'l':1}\r\n\r\n{'step':2,'l':2}\r\n"))
        .containsExactly(row(1, "l", "1"), row(2, "l", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'step':2,'lo", "{", "{'step':2,'l':0.", "{'step':2,'l':0.5"})
  void passes_over_a_last_line_that_is_still_being_written(String last) throws IOException {
    assertThat(read("{'step':1,'l':1}\n" + last)).containsExactly(row(1, "l", "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Sign in</body></html>",
        "<html>\n",
        "[1]\n",
        "7",
        "{'a':1}{'b':2}\n",
        "{'step':2,'lo\n",
        "upstream error\n"
      })
  void fails_on_what_is_not_a_row_with_line_and_advice(String text) {
    assertThatThrownBy(() -> read("{'step':1,'l':1}\n" + text))
        .isInstanceOf(UnexpectedAnswerException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining(text.strip().replace('\'', '"'))
        .hasMessageContaining("Do:    if that looks like a web page")
        .hasMessageNotContaining("JsonReader");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999", "1e-99999999", "12345678901234567890", "'x'"})
  void takes_no_step_that_cannot_be_one(String step) throws IOException {
    assertThat(read("{'step':" + step + ",'l':1}"))
        .extracting(MetricsRow::step)
        .containsExactly(-1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "7.0", "'7'", "70e-1"})
  void reads_steps_as_numbers_are_written(String step) throws IOException {
    assertThat(read("{'step':" + step + "}")).extracting(MetricsRow::step).containsExactly(7L);
  }

  @Test
  void leaves_a_number_out_that_nobody_can_mean() throws IOException {
    var rows = read("{'step':1,'l':" + "9".repeat(100_000) + ",'lr':0.5}");

    assertThat(rows.get(0).values()).containsOnlyKeys("lr");
    assertThat(rows.get(0).notNumbers().get("l")).hasSizeLessThan(200);
  }

  @Test
  void gives_up_on_a_line_that_does_not_end() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };

    assertThatThrownBy(() -> MetricsRow.readAll(endless))
        .isInstanceOf(UnexpectedAnswerException.class)
        .hasMessageContaining("longer than 1 MiB");
  }
}
