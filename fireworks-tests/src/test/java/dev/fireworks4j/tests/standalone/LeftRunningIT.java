// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.testkit.Standalone;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fake in a process of its own leaves in memory and on disk. */
class LeftRunningIT {
  @TempDir Path folder;

  private Process start(Class<?> main, String... arguments) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  @Test
  void are_neither_memory_nor_threads_nor_files_after_a_thousand_resets() throws Exception {
    Process process = start(Resets.class);
    List<String> lines = process.inputReader().lines().toList();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(lines).as("bytes and threads").hasSize(2);
    assertThat(Long.parseLong(lines.get(0))).isLessThan(1 << 20);
    assertThat(Integer.parseInt(lines.get(1))).isLessThanOrEqualTo(0);
    assertThat(files()).isEmpty();
  }

  @Test
  void are_no_files_when_it_is_told_to_end() throws Exception {
    Process process = start(Standalone.class, "--port", "0");
    try {
      String line = process.inputReader().readLine();
      URI uri = URI.create(line.substring(line.indexOf("http")));
      post(uri.resolve("/v1/accounts/acme/datasets"), "application/json", DATASET);
      String part = "--q\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r\"\r\n\r\n";
      post(
          uri.resolve("/v1/accounts/acme/datasets/d:upload"),
          "multipart/form-data; boundary=q",
          part + "x".repeat(3 << 20) + "\r\n--q--\r\n");
      assertThat(files()).isNotEmpty();

      process.toHandle().destroy();

      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(files()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  private static final String DATASET =
      "{\"datasetId\":\"d\",\"dataset\":{\"userUploaded\":{},\"exampleCount\":\"1\"}}";

  private static void post(URI uri, String type, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer fw_test")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private List<Path> files() throws Exception {
    try (var all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith("fireworks-fake-"))
          .toList();
    }
  }
}
