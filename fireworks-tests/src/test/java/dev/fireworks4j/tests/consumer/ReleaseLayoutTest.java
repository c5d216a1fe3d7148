// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A release into a folder, and what Maven Central asks of it. Runs in the profile {@code layout}; needs {@code gpg} to
 * make a key and to check signatures.
 */
@EnabledIfSystemProperty(named = "layout", matches = "true", disabledReason = "runs with -Playout")
class ReleaseLayoutTest {
  @TempDir private static Path folder;

  private static ReleaseBuild build;
  private static Path repository;

  @BeforeAll
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  static void release() throws Exception {
    repository = folder.resolve("repository");
    Files.createDirectory(folder.resolve("keys"));
    gpg("--quick-gen-key", "A test <test@example.com>", "rsa3072", "sign", "1d");
    String key = String.join("\n", gpg("--armor", "--export-secret-keys").output());
    build = ReleaseBuild.in(folder.resolve("first"));
    var keys = Map.of("MAVEN_GPG_KEY", key, "MAVEN_GPG_PASSPHRASE", "secret");
    build.run(
        keys, "-Prelease", "-DaltDeploymentRepository=local::" + repository.toUri(), "deploy");
    build.run(keys, "-Prelease,central", "-DskipUpload", "deploy");
  }

  /** The first use of a key starts a program that goes on running. */
  @AfterAll
  static void stopTheAgent() throws Exception {
    Command.named(folder, "gpgconf")
        .with("--homedir", folder.resolve("keys").toString(), "--kill", "all")
        .run(Map.of());
  }

  /** What users depend on, apart from the BOM. */
  static List<String> modules() {
    return List.of(
        "fireworks-core",
        "fireworks-rest",
        "fireworks-transport-jdk",
        "fireworks-transport-apache",
        "fireworks-testkit",
        "fireworks-micrometer",
        "fireworks-spring-boot-starter");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void a_module_has_all_that_central_asks_for_and_each_file_is_signed(String module)
      throws Exception {
    for (String ending :
        new String[] {".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json"}) {
      Path file = published(module, ending);
      assertThat(file).exists();
      assertThat(Path.of(file + ".sha1")).exists();
      assertThat(gpg("--verify", file + ".asc", file.toString()).exitCode())
          .as("%s", file)
          .isZero();
    }
  }

  /** Each module has a bill of its own, because users take some of them only. */
  @ParameterizedTest
  @MethodSource("modules")
  void a_bill_of_materials_is_that_of_its_module(String module) throws IOException {
    JsonNode bill = bill(module);

    assertThat(bill.at("/specVersion").asText()).isEqualTo("1.6");
    assertThat(bill.at("/metadata/component/purl").asText())
        .startsWith("pkg:maven/dev.fireworks4j/" + module + "@" + ReleaseBuild.VERSION);
    assertThat(bill.path("components"))
        .allSatisfy(
            component -> {
              assertThat(component.get("purl").asText()).startsWith("pkg:maven/");
              assertThat(component.get("hashes")).isNotEmpty();
            })
        .extracting(component -> component.get("name").asText())
        .doesNotContain("junit-jupiter-engine", "record-builder-core", "archunit");
  }

  @Test
  void a_bill_of_materials_has_everything_that_a_transport_brings() throws IOException {
    assertThat(bill("fireworks-core").path("components")).isEmpty();
    assertThat(bill("fireworks-transport-jdk").path("components"))
        .extracting(component -> component.get("name").asText())
        .containsExactlyInAnyOrder(
            "fireworks-core",
            "fireworks-rest",
            "moshi",
            "okio-jvm",
            "kotlin-stdlib",
            "resilience4j-core",
            "resilience4j-retry",
            "resilience4j-circuitbreaker",
            "slf4j-api");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void a_jar_holds_its_version_and_every_jar_the_license(String module) throws IOException {
    for (String ending : new String[] {".jar", "-sources.jar", "-javadoc.jar"}) {
      try (var jar = new JarFile(published(module, ending).toFile())) {
        assertThat(jar.getEntry("META-INF/LICENSE")).as("%s", ending).isNotNull();
      }
    }
    assertThat(version(published(module, ".jar"))).isEqualTo(ReleaseBuild.VERSION);
  }

  @Test
  void the_stand_alone_jar_holds_the_same() throws IOException {
    Path standalone = published("fireworks-testkit", "-standalone.jar");

    try (var jar = new JarFile(standalone.toFile())) {
      assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
    }
    assertThat(version(standalone)).isEqualTo(ReleaseBuild.VERSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fireworks-bom", "fireworks-parent"})
  void a_pom_says_where_it_comes_from(String module) throws IOException {
    assertThat(Files.readString(published(module, ".pom")))
        .contains("<url>https://", "<scm", "<developers>", "<licenses>", "<description>")
        .doesNotContain("SNAPSHOT");
  }

  @Test
  void nothing_else_is_published() throws IOException {
    try (Stream<Path> modules = Files.list(repository.resolve("dev/fireworks4j"))) {
      assertThat(modules.map(module -> module.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(modules().stream(), Stream.of("fireworks-bom", "fireworks-parent"))
                  .toList());
    }
  }

  /** The bundle that is uploaded, made without an account of Central. */
  @Test
  void central_gets_the_same_files_each_with_its_checksums() throws IOException {
    Set<String> bundle;
    Path zip = build.folder().resolve("target/central-publishing/central-bundle.zip");
    try (var files = new ZipFile(zip.toFile())) {
      bundle = files.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    }
    Set<String> deployed;
    try (Stream<Path> files = Files.walk(repository)) {
      deployed =
          files
              .filter(file -> file.toString().contains("-" + ReleaseBuild.VERSION))
              .map(file -> repository.relativize(file).toString().replace('\\', '/'))
              .filter(file -> !file.endsWith(".md5") && !file.endsWith(".sha1"))
              .collect(Collectors.toSet());
    }

    assertThat(deployed).hasSizeGreaterThan(70);
    assertThat(bundle)
        .filteredOn(file -> !file.matches(".*\\.(md5|sha\\d+)") && !file.endsWith("/"))
        .containsExactlyInAnyOrderElementsOf(deployed);
    assertThat(deployed)
        .filteredOn(file -> !file.endsWith(".asc"))
        .allSatisfy(file -> assertThat(bundle).contains(file + ".md5", file + ".sha1"));
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void a_second_build_gives_the_same_bytes() throws Exception {
    ReleaseBuild second = ReleaseBuild.in(folder.resolve("second"));

    second.run(Map.of(), "-Prelease", "-Dmaven.javadoc.skip", "-Dcyclonedx.skip", "package");

    for (String module : modules()) {
      for (String classifier : new String[] {"", "-sources"}) {
        assertThat(second.jar(module, classifier))
            .hasSameBinaryContentAs(build.jar(module, classifier));
      }
    }
    assertThat(second.jar("fireworks-testkit", "-standalone"))
        .hasSameBinaryContentAs(build.jar("fireworks-testkit", "-standalone"));
  }

  private static JsonNode bill(String module) throws IOException {
    return new ObjectMapper().readTree(published(module, "-cyclonedx.json").toFile());
  }

  private static String version(Path file) throws IOException {
    try (var jar = new JarFile(file.toFile())) {
      return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
    }
  }

  private static Path published(String module, String ending) {
    return repository
        .resolve("dev/fireworks4j")
        .resolve(module)
        .resolve(ReleaseBuild.VERSION)
        .resolve(module + "-" + ReleaseBuild.VERSION + ending);
  }

  private static Command.Outcome gpg(String... words) throws Exception {
    return Command.named(folder, "gpg")
        .with("--homedir", folder.resolve("keys").toString(), "--batch", "--quiet")
        .with("--pinentry-mode", "loopback", "--passphrase", "secret")
        .with(words)
        .run(Map.of());
  }
}
