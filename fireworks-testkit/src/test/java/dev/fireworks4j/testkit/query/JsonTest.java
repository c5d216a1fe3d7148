// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private static Object parse(String json) {
    return Json.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  @Nested
  class Parsing {
    @Test
    void keeps_the_order_and_the_nulls_of_an_object() {
      var value = parse("{\"b\":[1,null,true],\"a\":null,\"c\":{\"d\":\"é\"}}");

      var expected = new LinkedHashMap<String, Object>();
      expected.put("b", Arrays.asList(1L, null, true));
      expected.put("a", null);
      expected.put("c", Map.of("d", "é"));
      assertThat(value).isEqualTo(expected).isInstanceOf(LinkedHashMap.class);
      assertThat(((Map<?, ?>) value).keySet().iterator().next()).isEqualTo("b");
    }

    @Test
    void reads_whole_numbers_that_fit_as_long_and_all_others_as_decimals() {
      assertThat(parse("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
      assertThat(parse("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
      assertThat(parse("9223372036854775808")).isEqualTo(new BigDecimal("9223372036854775808"));
      assertThat(parse("1.0")).isEqualTo(new BigDecimal("1.0"));
      assertThat(parse("1e2")).isEqualTo(new BigDecimal("1e2"));
    }

    @Test
    void takes_the_last_of_a_repeated_key() {
      assertThat(parse("{\"a\":1,\"a\":2}")).isEqualTo(Map.of("a", 2L));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "{",
          "[1,",
          "{}x",
          "{} {}",
          "[1,]",
          "{'a':1}",
          "{\"a\":NaN}",
          "nul",
          "\"a",
          "1e99999999999",
          "\uFEFF{}",
          "{\"a\":1,}"
        })
    void refuses_what_is_not_exactly_one_value(String json) {
      assertThatThrownBy(() -> parse(json))
          .isInstanceOf(Json.SyntaxException.class)
          .hasMessageMatching("(?s).*\\S.*");
    }

    @Test
    void names_the_path_of_the_trouble() {
      assertThatThrownBy(() -> parse("{\"a\":[1,oops]}")).hasMessageContaining("$.a[1]");
    }

    @Test
    void refuses_ten_thousand_levels_without_overflowing_the_stack() {
      assertThatThrownBy(() -> parse("[".repeat(10_000)))
          .isInstanceOf(Json.SyntaxException.class)
          .hasMessageContaining("deep");
    }
  }

  @Nested
  class Writing {
    @Test
    void gives_back_what_was_parsed() {
      var json =
          "{\"b\":[1,null,true,[],{}],\"a\":null,\"n\":1.50,\"big\":9223372036854775808,\"s\":\"é\\\"\\\\\\n\"}";

      assertThat(new String(Json.write(parse(json)), StandardCharsets.UTF_8)).isEqualTo(json);
    }

    @RepeatedTest(20)
    void keeps_any_text(RepetitionInfo repetition) {
      long seed = repetition.getCurrentRepetition();
      var random = new Random(seed);
      int[] ranges = {0x20, 0x80, 0x800, 0x2030, 0x10000, 0x110000};
      String text =
          random
              .ints(2_000)
              .map(bits -> Math.floorMod(bits, ranges[Math.floorMod(bits >> 8, ranges.length)]))
              .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();

      byte[] json = Json.write(Map.of(text, Arrays.asList(text, "", null)));

      assertThat(Json.parse(json))
          .as("seed " + seed)
          .isEqualTo(Map.of(text, Arrays.asList(text, "", null)));
      assertThat(new String(json, StandardCharsets.UTF_8))
          .doesNotContainPattern("[\\x00-\\x1f\u2028\u2029]");
    }

    @Test
    void refuses_what_is_not_a_plain_value() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Json.write(Map.of("a", new Object())))
          .withMessageContaining("java.lang.Object");
      assertThatIllegalArgumentException().isThrownBy(() -> Json.write(Map.of(1, "a")));
      assertThatIllegalArgumentException().isThrownBy(() -> Json.write(Double.NaN));
    }
  }
}
