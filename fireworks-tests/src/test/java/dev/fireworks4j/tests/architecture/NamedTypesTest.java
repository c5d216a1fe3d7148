// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types that are named outside of code, where no compiler sees that they were renamed or merged. */
class NamedTypesTest {
  private static final Pattern MUTATED =
      Pattern.compile("(?s)<targetClasses>(.*?)</targetClasses>");
  private static final Pattern CLASSES = Pattern.compile("<param>([\\w.]+\\*?)</param>");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern TYPE = Pattern.compile("(?<![\\w./-])([A-Z][a-z]+[A-Za-z]*)");

  /** Types of the JDK and of JUnit, names that no type may have, and examples. */
  private static final Set<String> OTHER_NAMES =
      Set.of(
          "Locale",
          "Nested",
          "ServiceLoader",
          "String",
          "Thread",
          "Helper",
          "Impl",
          "Manager",
          "Util",
          "FooContract",
          "FooIT",
          "FooTest",
          "Thing",
          "UpdateThing");

  @ParameterizedTest
  @ValueSource(strings = {"fireworks-core", "fireworks-rest"})
  void the_classes_that_mutation_changes_exist(String module) {
    String build = SourceFiles.text(SourceFiles.ROOT.resolve(module).resolve("pom.xml"));
    List<String> classes = Published.allClasses().stream().map(JavaClass::getName).toList();

    assertThat(found(MUTATED, build).flatMap(list -> found(CLASSES, list)))
        .isNotEmpty()
        .filteredOn(name -> classes.stream().noneMatch(type -> isMeant(name, type)))
        .isEmpty();
  }

  private static boolean isMeant(String name, String type) {
    return name.endsWith("*") ? type.startsWith(name.replace("*", "")) : type.equals(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AGENTS.md", "ARCHITECTURE.md", "CONTRIBUTING.md"})
  void the_types_in_documents_for_contributors_exist(String document) throws IOException {
    Set<String> types = SourceScan.of(SourceFiles.all(".java")).typeNames().keySet();
    String text = SourceFiles.text(SourceFiles.ROOT.resolve(document));

    assertThat(found(CODE, text).flatMap(code -> found(TYPE, code)))
        .isNotEmpty()
        .filteredOn(name -> !types.contains(name))
        .isSubsetOf(OTHER_NAMES);
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }
}
