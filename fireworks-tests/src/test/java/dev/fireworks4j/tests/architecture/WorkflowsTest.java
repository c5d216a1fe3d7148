// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What runs at GitHub with rights of its own: short, and nothing in it that somebody else can change. */
class WorkflowsTest {
  private static final Path ROOT = root();
  private static final Path GITHUB = ROOT.resolve(".github");

  // A commit, with the version that it had for people and for the program that proposes updates.
  private static final Pattern PINNED =
      Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40} # v\\d+(\\.\\d+)*");
  private static final Pattern USES = Pattern.compile("\\buses: *(.*)");

  /** As the release reads the version of the project. */
  private static final Pattern VERSION = Pattern.compile("(?m)^  <version>(.*)</version>$");

  private static final Pattern PROFILES = Pattern.compile("-P([\\w,-]+)");

  static List<Path> workflows() throws IOException {
    try (Stream<Path> files = Files.list(GITHUB.resolve("workflows"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void every_file_of_settings_is_yaml() throws IOException {
    try (Stream<Path> files = Files.walk(GITHUB)) {
      var settings = files.filter(file -> file.toString().endsWith(".yml")).toList();

      assertThat(settings)
          .hasSizeGreaterThan(4)
          .allSatisfy(file -> assertThat(load(file)).isNotEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void an_action_is_pinned_by_its_commit(Path workflow) throws IOException {
    assertThat(found(USES, Files.readString(workflow)))
        .isNotEmpty()
        .allMatch(WorkflowsTest::isPinned);
  }

  @Test
  void a_version_or_a_branch_is_not_a_pin() {
    assertThat(
            Stream.of("actions/checkout@v6", "actions/checkout@main # v6", "a/b@" + "0".repeat(40)))
        .noneMatch(WorkflowsTest::isPinned);
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void it_may_only_read_unless_a_job_says_more_and_every_job_ends(Path workflow) {
    Map<?, ?> settings = load(workflow);

    assertThat(settings.get("permissions")).isEqualTo(Map.of("contents", "read"));
    assertThat(jobs(settings))
        .isNotEmpty()
        .allSatisfy(job -> assertThat(job.get("timeout-minutes")).isInstanceOf(Integer.class));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void no_text_of_a_stranger_gets_into_a_command(Path workflow) throws IOException {
    assertThat(Files.readString(workflow))
        .doesNotContain("pull_request_target", "github.event", "head_ref");
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void every_profile_that_it_runs_is_one_of_the_build(Path workflow) throws IOException {
    String build = Files.readString(ROOT.resolve("pom.xml"));

    assertThat(found(PROFILES, Files.readString(workflow)))
        .flatMap(names -> List.of(names.split(",")))
        .allSatisfy(name -> assertThat(build).contains("<id>" + name + "</id>"));
  }

  @Test
  void the_tests_run_on_each_java_that_is_supported() {
    assertThat(load(GITHUB.resolve("workflows/test.yml")).toString()).contains("java=[17, 21, 25]");
  }

  @Test
  void the_campaign_and_the_mutations_run_each_night() {
    assertThat(load(GITHUB.resolve("workflows/nightly.yml")).toString())
        .contains("campaign=", "-Pchaos verify", "mutation=", "-Pmutation verify", "cron=");
  }

  @Test
  void a_release_is_of_the_version_that_its_tag_names_and_says_where_it_was_built() {
    String release = load(GITHUB.resolve("workflows/release.yml")).toString();

    assertThat(release)
        .containsSubsequence("$GITHUB_REF_NAME", "verify", "deploy", "attest-build-provenance");
    assertThat(found(VERSION, SourceFiles.text(ROOT.resolve("pom.xml")))).hasSize(1);
    assertThat(release).contains("sed -n 's|^  <version>\\(.*\\)</version>$|");
  }

  @Test
  void new_versions_wait_a_week_before_they_are_proposed() {
    assertThat((List<?>) load(GITHUB.resolve("dependabot.yml")).get("updates"))
        .hasSize(2)
        .allSatisfy(
            update ->
                assertThat(((Map<?, ?>) ((Map<?, ?>) update).get("cooldown")).get("default-days"))
                    .isEqualTo(7));
  }

  private static boolean isPinned(String action) {
    return PINNED.matcher(action).matches();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }

  private static List<Map<?, ?>> jobs(Map<?, ?> workflow) {
    return ((Map<?, ?>) workflow.get("jobs"))
        .values().stream().<Map<?, ?>>map(job -> (Map<?, ?>) job).toList();
  }

  private static Map<?, ?> load(Path file) {
    var loader = new Load(LoadSettings.builder().setLabel(file.toString()).build());
    return (Map<?, ?>) loader.loadFromString(SourceFiles.text(file));
  }

  /** The folder of the sources, also where only links to them stand beside what was compiled. */
  private static Path root() {
    try {
      return Path.of("src").toRealPath().getParent().getParent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
