// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.data.RowFormat;
import org.junit.jupiter.api.Test;

class DatasetFormatTest {

  @Test
  void tells_how_its_rows_are_checked() {
    assertThat(DatasetFormat.CHAT.rowFormat()).isEqualTo(RowFormat.CHAT);
    assertThat(DatasetFormat.RL.rowFormat()).isEqualTo(RowFormat.PROMPT);
  }

  @Test
  void knows_no_rows_of_other_formats() {
    assertThat(DatasetFormat.UNSPECIFIED.rowFormat()).isNull();
    assertThat(DatasetFormat.COMPLETION.rowFormat()).isNull();
    assertThat(new DatasetFormat("NEWER").rowFormat()).isNull();
  }
}
