// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is combined with whatever text: a reader of AIP-160 understands what was meant. */
class FilterPropertyTest {
  private static final String[] FRAGMENTS = {
    "\"", "\\", "\\\"", " AND ", " OR ", "NOT ", "(", ")", "*", "a", "ı", "İ", "\n", "\t", "=", ":",
    "💥", " ", "'", "%3D"
  };

  /** A filter and what it means. */
  private record Meant(Filter filter, Predicate<Predicate<String>> meaning) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20_261_122, -7})
  void text_means_what_was_built(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      Set<String> conditions = new HashSet<>();
      Meant meant = generate(random, 4, conditions);
      for (int world = 0; world < 8; world++) {
        int salt = random.nextInt();
        Predicate<String> truth = condition -> ((condition.hashCode() * 31 + salt) >>> 7) % 2 == 0;

        boolean read =
            FilterReader.evaluate(
                meant.filter().text(),
                condition -> {
                  assertThat(conditions)
                      .as("seed %d: %s", seed, meant.filter())
                      .contains(condition);
                  return truth.test(condition);
                });

        assertThat(read)
            .as("seed %d: %s", seed, meant.filter())
            .isEqualTo(meant.meaning().test(truth));
      }
    }
  }

  private static Meant generate(Random random, int depth, Set<String> conditions) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return condition(random, conditions);
    }
    Meant left = generate(random, depth - 1, conditions);
    if (random.nextInt(4) == 0) {
      return new Meant(left.filter().not(), truth -> !left.meaning().test(truth));
    }
    Meant right = generate(random, depth - 1, conditions);
    return random.nextBoolean()
        ? new Meant(
            left.filter().and(right.filter()),
            truth -> left.meaning().test(truth) & right.meaning().test(truth))
        : new Meant(
            left.filter().or(right.filter()),
            truth -> left.meaning().test(truth) | right.meaning().test(truth));
  }

  private static Meant condition(Random random, Set<String> conditions) {
    var text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
    }
    String field = "f" + random.nextInt(3);
    String key = field + "|=|" + text;
    conditions.add(key);
    return new Meant(Filter.where(field).is(text.toString()), truth -> truth.test(key));
  }
}
