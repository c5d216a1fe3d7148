// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, sizes and words that keep the sources readable. */
class StyleTest {
  @Nested
  class Names {
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

    @Test
    void no_type_has_a_word_in_its_name_that_says_nothing() {
      var types = Published.allClasses().stream().filter(type -> !type.getSimpleName().isEmpty());

      assertThat(types.filter(type -> saysNothing(type.getSimpleName()))).isEmpty();
    }

    /** Programs outside of the project are written against {@code RecipeStep.Status}. */
    private static final Set<String> SHARED_NAMES = Set.of("Status");

    /** In all modules, also those that are not published or that this build leaves out; nested types too. */
    @Test
    void no_simple_name_means_two_things() throws IOException {
      var sources =
          SourceFiles.all(".java").stream()
              .filter(file -> SourceFiles.name(file).matches("fireworks-[a-z-]+/src/main/java/.*"));

      var names = SourceScan.of(sources.toList()).typeNames();

      assertThat(names)
          .hasSizeGreaterThan(1000)
          .containsKeys("SiteBuild", "QuickStart", "RowOutcome");
      assertThat(names.entrySet())
          .filteredOn(name -> name.getValue().size() > 1)
          .extracting(Map.Entry::getKey)
          .containsExactlyInAnyOrderElementsOf(SHARED_NAMES);
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

    private static boolean saysNothing(String typeName) {
      return Arrays.stream(typeName.split("(?<=[a-z0-9])(?=[A-Z])"))
          .anyMatch(EMPTY_WORDS::contains);
    }
  }

  @Nested
  class Sizes {
    private static final int MAX_LINES = 400;
    private static final int MAX_METHOD_LINES = 30;
    private static final int MAX_COLUMNS = 120;

    @Test
    void no_file_holds_more_than_one_concept() {
      var tooLong =
          SourceFiles.main().stream()
              .filter(file -> SourceFiles.text(file).lines().count() > MAX_LINES)
              .map(SourceFiles::name);

      assertThat(SourceFiles.main()).hasSizeGreaterThan(500);
      assertThat(tooLong).isEmpty();
    }

    @Test
    void no_method_is_longer_than_a_screen() throws IOException {
      var lengths = SourceScan.of(SourceFiles.main()).methodLengths();

      assertThat(lengths).hasSizeGreaterThan(2000);
      assertThat(lengths.entrySet())
          .filteredOn(method -> method.getValue() > MAX_METHOD_LINES)
          .isEmpty();
    }

    /** Data of tests, such as rows and answers, may be as long as it is. */
    @Test
    void no_line_of_main_code_or_of_a_comment_is_wider_than_the_page() {
      var tooWide = new ArrayList<String>();
      for (Path file : SourceFiles.all(".java")) {
        List<String> lines = SourceFiles.text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
          String line = lines.get(i);
          if (line.length() > MAX_COLUMNS && (SourceFiles.isMain(file) || isComment(line))) {
            tooWide.add(SourceFiles.name(file) + ":" + (i + 1));
          }
        }
      }
      assertThat(tooWide).isEmpty();
    }

    private static boolean isComment(String line) {
      String text = line.strip();
      return text.startsWith("*") || text.startsWith("//") || text.startsWith("/*");
    }
  }

  @Nested
  class Exceptions {
    @Test
    void none_is_thrown_that_says_nothing_by_its_type() {
      GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(Published.allClasses());
    }
  }

  /** Words of old tales and figures of speech, over which readers stumble who did not grow up with English. */
  @Nested
  class PlainEnglish {
    private static final Pattern ODD_WORDS =
        Pattern.compile(
            "\\b(bears?|bearing|hears?|heard|fares?|fared|lest|hence|thence|whence|thereby|whereby"
                + "|therein|thereof|therefrom|whilst|nought|naught|ought|albeit|amidst?|anew"
                + "|afresh|shall|upon|hither|thither|heeds?|behest|befalls?|bestows?"
                + "|(for )?want of|in disguise|of (its|their) own accord|be it|for ever|for good"
                + "|all the same|(take|takes|took) no notice|to and fro|in vain|by and by"
                + "|a wish|wishes|wished|(the|its) begin|insists? on|(its|their) kin"
                + "|a (header|line|listener) more)\\b",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(strings = {".java", ".md"})
    void no_text_uses_a_word_of_tales(String ending) {
      var found = new ArrayList<String>();
      for (Path file : SourceFiles.all(ending)) {
        if (!file.endsWith("StyleTest.java")) {
          oddWords(SourceFiles.prose(file))
              .forEach(word -> found.add(SourceFiles.name(file) + ": " + word));
        }
      }
      assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Bears outages.",
          "Hence it waits.",
          "a refusal for want of quota",
          "from the begin"
        })
    void the_words_are_found_in_a_sentence(String sentence) {
      assertThat(oddWords(sentence)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A bearer token.", "forever", "hearing", "shallow", "It wants more."})
    void a_longer_word_is_another_word(String sentence) {
      assertThat(oddWords(sentence)).isEmpty();
    }

    private static List<String> oddWords(String text) {
      return ODD_WORDS
          .matcher(text)
          .results()
          .map(MatchResult::group)
          .map(word -> word.toLowerCase(Locale.ROOT))
          .toList();
    }
  }
}
