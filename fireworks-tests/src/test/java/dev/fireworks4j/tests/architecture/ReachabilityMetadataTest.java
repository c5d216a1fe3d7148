// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a native image is told to keep. No GraalVM runs here: these tests compare with the code and with the format. */
class ReachabilityMetadataTest {
  private static final boolean RENEWS = Boolean.getBoolean("api.renew");
  private static final Pattern RESOURCE = Pattern.compile("getResourceAsStream\\(");
  private static final Pattern LOOKED_UP =
      Pattern.compile("\\.find(?:Static|Virtual)\\(\\s*(\\w+)\\.class,\\s*\"(\\w+)\"");
  private static final Set<String> WHAT =
      Set.of("type", "methods", "allPublicConstructors", "allPublicMethods", "allPublicFields");

  @Test
  void the_records_that_the_codec_makes_are_those_of_core() throws IOException {
    Path file = Published.CORE.reachabilityMetadata();
    if (RENEWS) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, ReachabilityMetadata.ofCore());
    }

    assertThat(file)
        .as(
            "Records were added or removed. Run \"mvn -q -ntp -Papi test\" and commit what it wrote.")
        .content()
        .isEqualTo(ReachabilityMetadata.ofCore());
  }

  /** The codec takes public records of packages that core exports, at least to it; rest has none of its own. */
  @Test
  void no_other_module_has_records_that_the_codec_can_make() {
    assertThat(ReachabilityMetadata.wireTypesOfCore()).hasSizeGreaterThan(200);
    assertThat(Published.allClasses())
        .filteredOn(type -> Published.REST.holds(type) && type.isRecord())
        .filteredOn(type -> keepsUnknownMembers(type.reflect()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("described")
  void it_has_the_members_that_the_format_knows(Published module) {
    Map<?, ?> metadata = load(module);

    assertThat(metadata.keySet()).allMatch(Set.of("reflection", "resources")::contains);
    assertThat(entries(module, "reflection"))
        .allSatisfy(entry -> assertThat(entry.keySet()).allMatch(WHAT::contains));
    assertThat(entries(module, "resources"))
        .allSatisfy(entry -> assertThat(entry.keySet()).isEqualTo(Set.of("glob")));
  }

  @ParameterizedTest
  @EnumSource(Published.class)
  void a_module_that_loads_resources_names_them(Published module) {
    List<String> globs = globs(module);

    assertThat(globs.isEmpty()).isEqualTo(uses(module, RESOURCE).isEmpty());
    assertThat(resources(module))
        .allMatch(name -> globs.stream().anyMatch(glob -> matches(glob, name)));
  }

  @ParameterizedTest
  @EnumSource(Published.class)
  void a_method_that_is_looked_up_by_its_name_is_kept(Published module) {
    assertThat(uses(module, LOOKED_UP))
        .map(found -> found.group(1) + "." + found.group(2))
        .isSubsetOf(keptMethods(module));
  }

  static Stream<Published> described() {
    return Arrays.stream(Published.values())
        .filter(module -> Files.exists(module.reachabilityMetadata()));
  }

  private static boolean keepsUnknownMembers(Class<?> record) {
    return Arrays.stream(record.getDeclaredMethods())
        .map(Method::getName)
        .anyMatch("extras"::equals);
  }

  private static List<MatchResult> uses(Published module, Pattern pattern) {
    return module.sourceFiles().stream()
        .flatMap(file -> pattern.matcher(SourceFiles.text(file)).results())
        .toList();
  }

  private static List<String> globs(Published module) {
    return entries(module, "resources").stream()
        .map(entry -> String.valueOf(entry.get("glob")))
        .toList();
  }

  private static List<String> keptMethods(Published module) {
    return entries(module, "reflection").stream()
        .filter(entry -> entry.containsKey("methods"))
        .flatMap(
            entry ->
                ((List<?>) entry.get("methods"))
                    .stream()
                        .map(
                            method ->
                                simpleName(entry.get("type"))
                                    + "."
                                    + ((Map<?, ?>) method).get("name")))
        .toList();
  }

  private static String simpleName(Object type) {
    return type.toString().substring(type.toString().lastIndexOf('.') + 1);
  }

  /** Files beside classes; what is in {@code META-INF} is found by the JDK or by GraalVM. */
  private static List<String> resources(Published module) {
    Path folder = module.resources();
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith("META-INF/"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean matches(String glob, String name) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(name));
  }

  private static List<Map<?, ?>> entries(Published module, String sort) {
    return load(module).get(sort) instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(entry -> (Map<?, ?>) entry).toList()
        : List.of();
  }

  /** JSON is YAML. */
  private static Map<?, ?> load(Published module) {
    Path file = module.reachabilityMetadata();
    return Files.exists(file)
        ? (Map<?, ?>)
            new Load(LoadSettings.builder().build()).loadFromString(SourceFiles.text(file))
        : Map.of();
  }
}
