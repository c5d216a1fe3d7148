// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a resource that is found under a create's id counts as the one that was asked for. */
class AgreementTest {
  private static final String LONG_NUMBER = "1".repeat(40);

  @ParameterizedTest
  @MethodSource
  void is_there_where_the_service_only_wrote_the_same_differently(Object sent, Object stored) {
    assertThat(differencesOf(sent, stored)).isEmpty();
  }

  static Stream<Arguments> is_there_where_the_service_only_wrote_the_same_differently() {
    return Stream.of(
        Arguments.of("text", "text"),
        Arguments.of("prefs", "accounts/acme/datasets/prefs"),
        Arguments.of(5L, "5"),
        Arguments.of("5", 5L),
        Arguments.of(LONG_NUMBER, new BigDecimal(LONG_NUMBER)),
        Arguments.of(new BigDecimal("0.0001"), new BigDecimal("0.000099999997")),
        Arguments.of(true, true),
        Arguments.of(false, null),
        Arguments.of(0L, null),
        Arguments.of("", null),
        Arguments.of(null, ""),
        Arguments.of(null, null),
        Arguments.of(List.of(), null),
        Arguments.of(List.of("a", "b"), List.of("a", "b")),
        Arguments.of(List.of("d"), List.of("accounts/acme/datasets/d")),
        Arguments.of(List.of(Map.of("k", 1L)), List.of(Map.of("k", "1", "more", 2L))),
        Arguments.of(Map.of(), null),
        Arguments.of(Map.of("off", false), null),
        Arguments.of(Map.of("k", "v"), Map.of("k", "v", "state", "CREATING")));
  }

  @ParameterizedTest
  @MethodSource
  void is_not_there_where_anything_else_is_stored(Object sent, Object stored) {
    assertThat(differencesOf(sent, stored)).containsExactly("field");
  }

  static Stream<Arguments> is_not_there_where_anything_else_is_stored() {
    return Stream.of(
        Arguments.of("text", "other"),
        Arguments.of("text", null),
        Arguments.of(null, "text"),
        Arguments.of("prefs", "accounts/acme/datasets/more-prefs"),
        Arguments.of("prefs", "projects/acme/datasets/prefs"),
        Arguments.of(5L, "6"),
        Arguments.of(5L, null),
        Arguments.of("1" + LONG_NUMBER, new BigDecimal("1" + LONG_NUMBER).add(BigDecimal.ONE)),
        Arguments.of(new BigDecimal("0.0001"), new BigDecimal("0.00010001")),
        Arguments.of(true, false),
        Arguments.of(true, null),
        Arguments.of(true, 1L),
        Arguments.of(List.of("a"), List.of("b")),
        Arguments.of(List.of("a", "b"), List.of("b", "a")),
        Arguments.of(List.of("a"), List.of("a", "b")),
        Arguments.of(List.of("a", "b"), List.of("a")),
        Arguments.of(List.of("a"), null),
        Arguments.of(List.of(), List.of("a")),
        Arguments.of(List.of("a"), "a"),
        Arguments.of(Map.of("k", "v"), "text"));
  }

  @Test
  void that_fails_is_told_by_the_path_of_the_field() {
    Map<String, Object> sent = Map.of("config", Map.of("tuning", Map.of("epochs", 3L)));

    assertThat(Agreement.differences(sent, Map.of())).containsExactly("config.tuning.epochs");
    assertThat(
            Agreement.differences(sent, Map.of("config", Map.of("tuning", Map.of("epochs", 2L)))))
        .containsExactly("config.tuning.epochs");
  }

  @Test
  void that_fails_names_every_field() {
    var sent = new LinkedHashMap<String, Object>();
    sent.put("dataset", "d");
    sent.put("config", Map.of("epochs", 3L));
    sent.put("same", true);

    assertThat(Agreement.differences(sent, Map.of("dataset", "e", "same", true)))
        .containsExactly("dataset", "config.epochs");
  }

  @Test
  void looks_at_every_element_of_a_list() {
    assertThat(differencesOf(Arrays.asList("a", "b", "c"), Arrays.asList("a", "b", "x")))
        .containsExactly("field");
  }

  @Test
  void asks_nothing_of_fields_that_were_not_sent() {
    assertThat(Agreement.differences(Map.of(), Map.of("state", "CREATING"))).isEmpty();
  }

  private static List<String> differencesOf(@Nullable Object sent, @Nullable Object stored) {
    return Agreement.differences(
        Collections.singletonMap("field", sent), Collections.singletonMap("field", stored));
  }
}
