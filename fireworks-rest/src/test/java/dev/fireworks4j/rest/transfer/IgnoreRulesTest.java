// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRulesTest {
  @ParameterizedTest
  @CsvSource({
    "data, data, true",
    "data, src/data, true",
    "data, datax, false",
    "/data, src/data, false",
    "src/data, src/data, true",
    "src/data, a/src/data, false",
    "*.csv, a/b.csv, true",
    "src/*.csv, src/a/b.csv, false",
    "src/**/b.csv, src/b.csv, true",
    "src/**/b.csv, src/x/y/b.csv, true",
    "logs/**, logs/a/b, true",
    "a?c, abc, true",
    "a?c, a/c, false",
    "[a-c]x, bx, true",
    "[!a-c]x, bx, false",
    "[!a-c]x, dx, true",
    "[x, [x, true",
    "\\!a, !a, true",
    "a.b, axb, false",
    "{a}, {a}, true"
  })
  void covers_what_git_would(String rule, String path, boolean isCovered) {
    var rules = IgnoreRules.NONE.and("", List.of(rule));

    assertThat(rules.cover(path, false)).isEqualTo(isCovered);
  }

  @Test
  void of_several_rules_the_last_one_decides() {
    var rules = IgnoreRules.NONE.and("", List.of("# a comment", "", "*.csv", "!keep.csv  "));

    assertThat(rules.cover("a.csv", false)).isTrue();
    assertThat(rules.cover("keep.csv", false)).isFalse();
  }

  @Test
  void a_rule_with_a_slash_at_its_end_is_for_folders() {
    var rules = IgnoreRules.NONE.and("", List.of("out/"));

    assertThat(rules.cover("out", true)).isTrue();
    assertThat(rules.cover("out", false)).isFalse();
  }

  @Test
  void the_rules_of_a_lower_folder_hold_below_it_only() {
    var rules = IgnoreRules.NONE.and("", List.of("*.log")).and("src/", List.of("/a", "!b.log"));

    assertThat(rules.cover("src/a", false)).isTrue();
    assertThat(rules.cover("a", false)).isFalse();
    assertThat(rules.cover("src/b.log", false)).isFalse();
    assertThat(rules.cover("b.log", false)).isTrue();
  }
}
