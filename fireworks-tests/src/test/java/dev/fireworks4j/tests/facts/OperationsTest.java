// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.testkit.schema.SchemaTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every operation that the service is known to have is in the table of facts: built, or left out with a reason. */
class OperationsTest {
  private static final SchemaTable TABLE = SchemaTable.ofClient();

  private static List<String> known() throws IOException {
    try (var stream = OperationsTest.class.getResourceAsStream("/facts/operations.txt");
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @Test
  void none_of_the_service_is_missing() throws IOException {
    var missing = new TreeSet<>(known());
    missing.removeAll(TABLE.operations());
    missing.removeAll(TABLE.omitted().keySet());

    assertThat(missing).isEmpty();
  }

  @Test
  void none_is_made_up() throws IOException {
    var unknown = new TreeSet<>(TABLE.operations());
    unknown.addAll(TABLE.omitted().keySet());
    unknown.removeAll(new HashSet<>(known()));

    assertThat(unknown).isEmpty();
  }

  @Test
  void none_is_both_built_and_left_out() {
    assertThat(TABLE.operations())
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(TABLE.omitted().keySet());
  }

  @Test
  void what_is_left_out_has_a_reason() {
    assertThat(TABLE.omitted().values())
        .allSatisfy(reason -> assertThat(reason.strip()).hasSizeGreaterThan(5));
  }
}
