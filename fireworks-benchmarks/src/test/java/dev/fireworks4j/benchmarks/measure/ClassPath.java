// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one side has on its class path beside the contenders themselves.
 *
 * @param jars only what a user of it would have
 */
public record ClassPath(List<Path> jars) {
  private static final List<Path> ALL =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();
  private static final Path CONTENDERS = Path.of(System.getProperty("bench.contenders"));
  private static final Predicate<String> OURS =
      starting(
          "fireworks-",
          "moshi-",
          "okio-jvm-",
          "kotlin-stdlib-",
          "resilience4j-",
          "slf4j-",
          "jspecify-",
          "httpc");
  private static final Predicate<String> NOT_OF_THE_JDK_TRANSPORT =
      starting(
          "fireworks-transport-apache",
          "fireworks-testkit",
          "fireworks-bench",
          "httpc",
          "slf4j-nop",
          "kotlin-stdlib-jdk",
          "kotlin-stdlib-common");

  /** The library with both transports and the testkit. */
  public static ClassPath ours() {
    return where(OURS.and(starting("kotlin-stdlib-jdk", "kotlin-stdlib-common").negate()));
  }

  /** What one dependency on the JDK transport brings. */
  public static ClassPath oursOnTheJdk() {
    return where(OURS.and(NOT_OF_THE_JDK_TRANSPORT.negate()));
  }

  /** What Maven resolves for a peer alone. */
  public static ClassPath peer(String name) {
    Path list = Path.of(System.getProperty("bench.results"), name + ".classpath");
    var command =
        List.of(
            Path.of(System.getProperty("bench.maven"), "bin", "mvn").toString(),
            "-q",
            "-B",
            "-ntp",
            "-o",
            "-f",
            Path.of(System.getProperty("bench.peers"), name + ".xml").toString(),
            "-Dmdep.outputFile=" + list,
            version(name + ".version"),
            "org.apache.maven.plugins:maven-dependency-plugin:"
                + System.getProperty("dependency.version")
                + ":build-classpath");
    try {
      resolve(command);
      return new ClassPath(
          Stream.of(Files.readString(list).split(File.pathSeparator)).map(Path::of).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void resolve(List<String> offline) throws IOException {
    if (exitCode(offline) == 0) {
      return;
    }
    var online = new ArrayList<>(offline);
    online.remove("-o");
    if (exitCode(online) != 0) {
      throw new IOException("cannot resolve a peer: " + String.join(" ", online));
    }
  }

  private static int exitCode(List<String> command) throws IOException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  private static String version(String name) {
    return "-D" + name + "=" + System.getProperty(name);
  }

  /** These and others. */
  public ClassPath and(ClassPath others) {
    return new ClassPath(Stream.concat(jars.stream(), others.jars.stream()).distinct().toList());
  }

  /** With the contenders, as the JVM takes it. */
  String text() {
    return Stream.concat(Stream.of(CONTENDERS), jars.stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  public long bytes() {
    return jars.stream().mapToLong(jar -> jar.toFile().length()).sum();
  }

  private static ClassPath where(Predicate<String> name) {
    return new ClassPath(
        ALL.stream().filter(jar -> name.test(jar.getFileName().toString())).toList());
  }

  private static Predicate<String> starting(String... beginnings) {
    return name -> Stream.of(beginnings).anyMatch(name::startsWith);
  }
}
