// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fireworks4j.testkit.query.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MetricsFileTest {
  private static List<Map<?, ?>> lines(String file) {
    var lines = new ArrayList<Map<?, ?>>();
    file.lines().forEach(line -> lines.add((Map<?, ?>) Json.parse(line)));
    return lines;
  }

  @Nested
  class Lines {
    @Test
    void count_the_steps_while_the_loss_falls() {
      var seed = new Random().nextLong();

      for (var file :
          List.of(
              MetricsFile.DPO.lines(500, seed),
              MetricsFile.RFT.lines(500, seed),
              MetricsFile.SFT.lines(500, seed))) {
        var lines = lines(file);
        assertThat(lines)
            .as("seed %d", seed)
            .hasSize(500)
            .first()
            .extracting(line -> line.get("step"))
            .isEqualTo(1L);
        assertThat(lines)
            .as("seed %d", seed)
            .last()
            .extracting(line -> line.get("step"))
            .isEqualTo(500L);
        var losses = lines.stream().map(line -> (BigDecimal) line.get("train/loss")).toList();
        assertThat(losses)
            .as("seed %d", seed)
            .doesNotHaveDuplicates()
            .isSortedAccordingTo(Comparator.reverseOrder())
            .allMatch(loss -> loss.signum() > 0);
      }
    }

    @Test
    void name_what_each_method_measures() {
      assertThat(lines(MetricsFile.DPO.lines(1, 7)).get(0))
          .extracting(Map::keySet)
          .asString()
          .isEqualTo(
              "[step, train/loss, train/rewards/chosen, train/rewards/rejected, train/rewards/margins, train/rewards/accuracies, train/learning_rate]");
      assertThat(lines(MetricsFile.RFT.lines(1, 7)).get(0).get("train/reward/mean"))
          .isInstanceOf(BigDecimal.class);
      assertThat(lines(MetricsFile.SFT.lines(1, 7)).get(0).get("train/ce_loss"))
          .isInstanceOf(BigDecimal.class);
    }

    @Test
    void are_the_same_for_the_same_seed_only() {
      assertThat(MetricsFile.DPO.lines(20, 7))
          .isEqualTo(MetricsFile.DPO.lines(20, 7))
          .isNotEqualTo(MetricsFile.DPO.lines(20, 8));
    }

    @Test
    void are_none_for_no_steps_and_refused_for_less() {
      assertThat(MetricsFile.DPO.lines(0, 7)).isEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MetricsFile.SFT.lines(-1, 7))
          .withMessageContaining("-1");
    }
  }
}
