// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published modules, as folders of this build. */
enum Published {
  CORE("fireworks-core"),
  REST("fireworks-rest"),
  TRANSPORT_APACHE("fireworks-transport-apache"),
  TRANSPORT_JDK("fireworks-transport-jdk"),
  TESTKIT("fireworks-testkit"),
  MICROMETER("fireworks-micrometer"),
  SPRING("fireworks-spring-boot-starter");

  private final Path folder;

  Published(String folder) {
    this.folder = Path.of("..", folder).toAbsolutePath().normalize();
  }

  /** The classes of all of them. */
  static JavaClasses allClasses() {
    return Imported.CLASSES;
  }

  /** The packages that some module exports to everybody. */
  static Set<String> allExports() {
    return Arrays.stream(values())
        .flatMap(module -> module.exports().stream())
        .collect(Collectors.toSet());
  }

  /** What is compiled into the module, and nothing of its tests. */
  Path classes() {
    return folder.resolve("target/classes");
  }

  /** What people write; generated sources are elsewhere. */
  Path sources() {
    return folder.resolve("src/main/java");
  }

  /** The source files of this module. */
  List<Path> sourceFiles() {
    try (Stream<Path> files = Files.walk(sources())) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The package of one of its source files. */
  String packageOf(Path sourceFile) {
    return sources().relativize(sourceFile.getParent()).toString().replace('/', '.');
  }

  /** Where its public API is listed. */
  Path apiListing() {
    return folder.resolve("api").resolve(folder.getFileName() + ".api");
  }

  /** Files that are packed beside its classes. */
  Path resources() {
    return folder.resolve("src/main/resources");
  }

  /** What a native image has to keep of it, if there is anything. */
  Path reachabilityMetadata() {
    return resources()
        .resolve("META-INF/native-image/dev.fireworks4j")
        .resolve(folder.getFileName())
        .resolve("reachability-metadata.json");
  }

  /** What its module-info says. */
  ModuleDescriptor descriptor() {
    return ModuleFinder.of(classes()).findAll().iterator().next().descriptor();
  }

  /** The packages it exports to everybody. */
  Set<String> exports() {
    return descriptor().exports().stream()
        .filter(export -> !export.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toSet());
  }

  /** True if the class is one of this module. */
  boolean holds(JavaClass type) {
    return type.getSource()
        .map(source -> source.getUri().getPath())
        .map(path -> Path.of(path).startsWith(classes()))
        .orElse(false);
  }

  private static final class Imported {
    static final JavaClasses CLASSES =
        new ClassFileImporter()
            .importPaths(Arrays.stream(values()).map(Published::classes).toList());
  }
}
