// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.data.RowProblem;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class CustomIdsTest {

  @Test
  void finds_duplicates_beyond_what_fits_in_memory() throws IOException {
    var found = new ArrayList<RowProblem>();
    var atOnce = new ArrayList<Integer>();

    try (var ids = new CustomIds(found::add)) {
      ids.file("a");
      for (int i = 0; i < 1_700_000; i++) {
        ids.add("row-" + i, i + 1, () -> atOnce.add(-1));
      }
      ids.file("b");
      ids.add("row-5", 1, () -> atOnce.add(5));
      ids.add("row-1699999", 2, () -> atOnce.add(-2));
      ids.end();
    }

    assertThat(atOnce).containsExactly(5);
    assertThat(found)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("b");
              assertThat(problem.line()).isEqualTo(2);
            });
  }
}
