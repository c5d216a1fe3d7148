// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must do with little memory, in a JVM that has no more. */
class HeapIT {
  @TempDir private Path folder;

  @Test
  void ten_thousand_jobs_that_are_sixty_megabytes_together_are_awaited_in_forty()
      throws IOException, InterruptedException {
    var names = new ArrayList<String>();
    String words = "why ".repeat(1_500);
    try (var fake = FakeFireworks.start()) {
      for (int i = 0; i < 10_000; i++) {
        var status = Map.of("code", "OK", "message", words);
        names.add(
            fake.jobs()
                .add(
                    "dpoJobs",
                    Map.of(
                        "name", "j-" + i, "state", JobState.COMPLETED.value(), "status", status)));
      }
      Path list = Files.write(folder.resolve("names"), names);

      assertThat(run("-Xmx40m", "await", fake.baseUri().toString(), list.toString()))
          .endsWith("10000 ended");
    }
  }

  @ParameterizedTest
  @CsvSource({"700000000, 400, 1750000", "400000000, 20000000, 20"})
  void files_of_any_size_are_checked_in_sixty_four_megabytes(
      String bytes, String rowBytes, String rows) throws IOException, InterruptedException {
    assertThat(run("-Xmx64m", "validate", bytes, rowBytes)).endsWith(rows + " rows, problems: 0");
  }

  @Test
  void a_file_of_gigabytes_is_sent_in_sixty_four_megabytes()
      throws IOException, InterruptedException {
    long bytes = 2_200_000_000L;
    Path file = folder.resolve("sparse.jsonl");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(bytes);
    }
    var received = new AtomicLong();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] buffer = new byte[64 * 1024];
          var body = exchange.getRequestBody();
          for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            received.addAndGet(read);
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/sparse.jsonl?signed";

      assertThat(run("-Xmx64m", "send", url, file.toString())).endsWith("sent");
      assertThat(received).hasValue(bytes);
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"batch, 20000 answers", "split, 2 datasets"})
  void the_fake_works_on_a_dataset_of_a_hundred_megabytes_in_sixty_four(String work, String result)
      throws IOException, InterruptedException {
    assertThat(run("-Xmx64m", work)).endsWith(result);
  }

  private static List<String> run(String heap, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-cp", System.getProperty("java.class.path")));
    command.add(SmallHeap.class.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      List<String> output = process.inputReader().lines().toList();
      assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
      return output;
    } finally {
      process.destroyForcibly();
    }
  }
}
