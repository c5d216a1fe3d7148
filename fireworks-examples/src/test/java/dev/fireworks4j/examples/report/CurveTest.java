// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.data.MetricsRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveTest {
  @Test
  void breaks_where_training_diverged_and_says_at_which_step() {
    var curve =
        Curve.of("train/loss", List.of(row(1, "2"), text(2, "NaN"), row(3, "1"), row(4, "0.5")));

    assertThat(curve.pieces()).hasSize(2);
    assertThat(curve.summary()).isEqualTo("train/loss: 2 → 0.5, no number at step 2");
  }

  @Test
  void is_not_broken_by_steps_that_do_not_measure_it() {
    var curve =
        Curve.of("train/loss", List.of(row(1, "2"), other(2), text(3, "warming up"), row(4, "1")));

    assertThat(curve.pieces()).hasSize(1);
    assertThat(curve.points()).hasSize(2);
  }

  @Test
  void shows_a_job_that_never_had_a_loss() {
    List<Chart> charts = Chart.of(List.of(text(1, "NaN"), text(2, "Infinity")));

    assertThat(charts).singleElement();
    assertThat(charts.get(0).toHtml("").markup())
        .contains("train/loss: no number, no number at step 1 and 1 others")
        .doesNotContain("<text");
  }

  @Test
  void a_picture_has_four_curves_at_most_and_says_how_many_more_there_are() {
    Map<String, BigDecimal> losses =
        IntStream.range(0, 6)
            .boxed()
            .collect(Collectors.toMap(i -> "set" + i + "/loss", BigDecimal::new));

    String markup =
        Chart.of(List.of(new MetricsRow(1, losses, Map.of()))).get(0).toHtml("").markup();

    assertThat(markup).contains("class=\"c3\"", "2 more are not drawn.");
    assertThat(markup.split("class=\"c\\d", -1)).hasSize(1 + 4);
  }

  @Test
  void numbers_that_are_too_large_for_a_picture_are_not_numbers() {
    var curve = Curve.of("train/loss", List.of(row(1, "1e99999999"), row(2, "1")));

    assertThat(curve.breaks()).containsExactly(1L);
    assertThat(curve.points()).hasSize(1);
  }

  @Test
  void counts_rows_that_have_no_step() {
    var curve = Curve.of("train/loss", List.of(row(-1, "3"), row(-1, "2")));

    assertThat(curve.points()).extracting(Curve.Point::step).containsExactly(0L, 1L);
  }

  @Test
  void a_long_one_keeps_its_peaks() {
    List<MetricsRow> rows =
        LongStream.range(0, 100_000).mapToObj(i -> row(i, i == 54_321 ? "99" : "1")).toList();

    List<Curve.Point> drawn = Curve.thinned(Curve.of("train/loss", rows).points());

    assertThat(drawn).hasSize(400).isSortedAccordingTo((a, b) -> Long.compare(a.step(), b.step()));
    assertThat(drawn).contains(new Curve.Point(54_321, 99));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.693147, 0.693",
    "12345, 12300",
    "-0.6, -0.6",
    "0.0001, 0.0001",
    "0.00001, 0.00001",
    "1e300, 1E+300"
  })
  void numbers_are_short(double value, String text) {
    assertThat(new BigDecimal(Curve.text(value))).isEqualByComparingTo(new BigDecimal(text));
    assertThat(Curve.text(value)).hasSizeLessThan(9);
  }

  @Test
  void the_largest_doubles_stay_inside_of_the_picture() {
    var rows = List.of(row(Long.MAX_VALUE, "1.7e308"), row(0, "-1.7e308"));

    String markup = Chart.of(rows).get(0).toHtml("").markup();

    assertThat(markup).contains("M312.0 10.0L46.0 112.0").doesNotContain("NaN", "Infinity");
  }

  @Test
  void a_single_point_and_a_flat_line_are_in_the_middle() {
    assertThat(Chart.of(List.of(row(1, "7"))).get(0).toHtml("").markup()).contains("M179.0 61.0h0");
    assertThat(Chart.of(List.of(row(1, "7"), row(2, "7"))).get(0).toHtml("").markup())
        .contains("M46.0 61.0L312.0 61.0");
  }

  @Test
  void losses_come_first_rewards_second_and_both_data_share_a_picture() {
    var row =
        new MetricsRow(
            1,
            Map.of(
                "train/kl",
                BigDecimal.ONE,
                "train/reward/mean",
                BigDecimal.ONE,
                "train/loss",
                BigDecimal.ONE,
                "eval/loss",
                BigDecimal.TEN),
            Map.of());

    List<String> pictures =
        Chart.of(List.of(row)).stream().map(chart -> chart.toHtml("").markup()).toList();

    assertThat(pictures).hasSize(3);
    assertThat(pictures.get(0)).contains("train/loss", "eval/loss", "class=\"c1\"");
    assertThat(pictures.get(1)).contains("train/reward/mean");
    assertThat(pictures.get(2)).contains("train/kl");
  }

  static MetricsRow row(long step, String loss) {
    return new MetricsRow(step, Map.of("train/loss", new BigDecimal(loss)), Map.of());
  }

  /** As many metrics as this, at two steps. */
  static List<MetricsRow> rows(int metrics) {
    return IntStream.range(0, metrics)
        .mapToObj(i -> new MetricsRow(1, Map.of("train/m" + i, BigDecimal.ONE), Map.of()))
        .toList();
  }

  private static MetricsRow other(long step) {
    return new MetricsRow(step, Map.of("train/kl", BigDecimal.ONE), Map.of());
  }

  private static MetricsRow text(long step, String loss) {
    return new MetricsRow(step, Map.of(), Map.of("train/loss", loss));
  }
}
