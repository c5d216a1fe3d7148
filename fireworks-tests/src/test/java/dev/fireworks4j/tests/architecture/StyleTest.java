// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and sizes that keep the sources readable. */
class StyleTest {
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "Manager",
          "Helper",
          "Helpers",
          "Util",
          "Utils",
          "Impl",
          "Abstract",
          "Base",
          "Data",
          "Info");
  private static final int MOST_LINES = 400;

  @Test
  void no_type_has_a_word_in_its_name_that_says_nothing() {
    var types = Published.allClasses().stream().filter(type -> !type.getSimpleName().isEmpty());

    assertThat(types.filter(type -> saysNothing(type.getSimpleName()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"JobManager", "AbstractJob", "JobInfo", "HttpDataFile", "Utils"})
  void words_are_found_anywhere_in_a_name(String name) {
    assertThat(saysNothing(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dataset", "Database", "BaselineModel", "Informed", "Implied"})
  void a_word_that_only_begins_like_one_is_none(String name) {
    assertThat(saysNothing(name)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Published.class)
  void no_source_is_longer_than_one_concept(Published module) throws IOException {
    var tooLong = new ArrayList<String>();
    for (var file : module.sourceFiles()) {
      var lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES) {
        tooLong.add(module.sources().relativize(file) + " has " + lines + " lines");
      }
    }
    assertThat(module.sourceFiles()).isNotEmpty();
    assertThat(tooLong).isEmpty();
  }

  private static boolean saysNothing(String typeName) {
    return Arrays.stream(typeName.split("(?<=[a-z0-9])(?=[A-Z])")).anyMatch(EMPTY_WORDS::contains);
  }
}
