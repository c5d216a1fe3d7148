// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run of the JDK's Javadoc over all modules that export something to everybody. */
record JavadocRun(Path repository) {
  private static final Map<String, String> MODULES =
      new TreeMap<>(
          Map.of(
              "dev.fireworks4j.core", "fireworks-core",
              "dev.fireworks4j.micrometer", "fireworks-micrometer",
              "dev.fireworks4j.spring", "fireworks-spring-boot-starter",
              "dev.fireworks4j.testkit", "fireworks-testkit",
              "dev.fireworks4j.transport.apache", "fireworks-transport-apache",
              "dev.fireworks4j.transport.jdk", "fireworks-transport-jdk"));

  /** False if there was an error. The messages go to the standard error. */
  boolean into(Path folder) throws IOException {
    ToolProvider javadoc = ToolProvider.findFirst("javadoc").orElseThrow();
    Path jdk = Files.createDirectories(folder.resolveSibling("jdk"));
    Files.writeString(jdk.resolve("element-list"), elementsOfJdk());
    Path style = Files.writeString(jdk.resolve("api.css"), SiteTemplate.resource("api.css"));
    try {
      return javadoc.run(System.err, System.err, arguments(folder, jdk, style)) == 0;
    } finally {
      Files.delete(jdk.resolve("element-list"));
      Files.delete(style);
      Files.delete(jdk);
    }
  }

  private String[] arguments(Path folder, Path jdk, Path style) {
    var arguments = new ArrayList<String>();
    MODULES.forEach(
        (module, directory) -> {
          arguments.add("--module-source-path");
          arguments.add(module + "=" + sources(directory));
        });
    arguments.addAll(List.of("--module", String.join(",", MODULES.keySet())));
    arguments.addAll(List.of("--module-path", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-d", folder.toString(), "--release", "17", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-quiet", "-notimestamp", "-Xdoclint:all,-missing", "-locale", "en"));
    arguments.addAll(List.of("--add-stylesheet", style.toString()));
    arguments.addAll(List.of("-windowtitle", "fireworks4j", "-doctitle", "fireworks4j"));
    arguments.addAll(List.of("-header", "<a href='{@docRoot}/../index.html'>Guide</a>"));
    // Links for those who are online; nothing is loaded from there.
    arguments.addAll(
        List.of(
            "-linkoffline", "https://docs.oracle.com/en/java/javase/17/docs/api", jdk.toString()));
    return arguments.toArray(String[]::new);
  }

  private String sources(String directory) {
    return Stream.of("src/main/java", "target/generated-sources/annotations")
        .map(repository.resolve(directory)::resolve)
        .filter(Files::isDirectory)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The packages of this JDK, in the form of the file with which Javadoc finds pages elsewhere. */
  private static String elementsOfJdk() {
    return ModuleFinder.ofSystem().findAll().stream()
        .map(module -> module.descriptor())
        .sorted(Comparator.comparing(ModuleDescriptor::name))
        .map(
            module ->
                module.exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .sorted()
                    .collect(Collectors.joining("\n", "module:" + module.name() + "\n", "\n")))
        .collect(Collectors.joining());
  }
}
