// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopiesTest {

  @Test
  void read_null_as_empty() {
    assertThat(Copies.list(null)).isEmpty();
    assertThat(Copies.map(null)).isEmpty();
    assertThat(Copies.freeForm(null)).isEmpty();
    assertThat(Copies.freeForms(null)).isEmpty();
  }

  @Test
  void keep_nulls_inside_and_the_order() {
    var source = new LinkedHashMap<String, Object>();
    source.put("z", null);
    source.put("a", 1L);
    source.put("m", Arrays.asList("x", null));

    assertThat(Copies.freeForm(source)).isEqualTo(source);
    assertThat(Copies.freeForm(source).keySet()).containsExactly("z", "a", "m");
    assertThat(Copies.list(Arrays.asList("x", null))).containsExactly("x", null);
  }

  @Test
  void do_not_follow_their_source_at_any_depth() {
    var inner = new ArrayList<Object>(List.of("x"));
    var source =
        new LinkedHashMap<String, Object>(
            Map.of("deep", new LinkedHashMap<>(Map.of("list", inner))));
    var copy = Copies.freeForm(source);

    inner.add("y");
    source.put("more", 1L);

    assertThat(copy).isEqualTo(Map.of("deep", Map.of("list", List.of("x"))));
  }

  @Test
  void cannot_be_changed_at_any_depth() {
    var copy = Copies.freeForm(Map.of("list", new ArrayList<>(List.of("x"))));

    assertThatThrownBy(() -> copy.put("a", 1)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((List<?>) copy.get("list")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> Copies.list(List.of("x")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> Copies.map(Map.of("x", 1)).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
