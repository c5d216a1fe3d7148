// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The archive of classes from which the JVM starts the stand-alone jar in less time (class-data sharing). */
final class ClassArchive {
  private static final String WARM_UP = "fireworks.fake.warmup";
  private static final List<String> PATHS =
      List.of("/v1/accounts/acme/dpoJobs", "/_fake/openapi.json");

  private ClassArchive() {}

  /** True in the process that {@link #write} starts. */
  static boolean isWarmUp() {
    return Boolean.getBoolean(WARM_UP);
  }

  /**
   * Starts the program once more, which writes the archive, and returns how to use it.
   *
   * @throws IllegalStateException if this JVM cannot write an archive
   */
  static String write(String file) throws InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String jar = System.getProperty("java.class.path");
    var command =
        List.of(
            java.toString(),
            "-XX:ArchiveClassesAtExit=" + file,
            "-D" + WARM_UP + "=true",
            "-jar",
            jar,
            "--port",
            "0");
    if (run(command) != 0 || !Files.isRegularFile(Path.of(file))) {
      throw new IllegalStateException(
          "--write-archive: the JVM wrote no "
              + file
              + "; choose a folder that can be written to, and run the stand-alone jar itself");
    }
    // Newer JVMs report a missing archive on standard output, before the address that scripts read.
    return "start with: java -XX:SharedArchiveFile="
        + file
        + " -Xlog:cds=off -XX:TieredStopAtLevel=1 -jar "
        + jar;
  }

  private static int run(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes requests, so that the classes that serve them are loaded. */
  static void warmUp(FakeFireworks fake) throws IOException {
    for (String path : PATHS) {
      try (var socket = new Socket(fake.baseUri().getHost(), fake.baseUri().getPort())) {
        String request =
            "GET "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer fw_test\r\n"
                + "Connection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        byte[] unused = socket.getInputStream().readAllBytes();
      }
    }
  }
}
