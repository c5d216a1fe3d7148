// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Alone, because it counts the temporary files of the whole process. */
@Isolated
class UploadIT {
  private static final String ROWS = "{\"text\":\"one\"}\n{\"text\":\"grün\"}\n";

  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  private Map<?, ?> endpoint(String file, int size) {
    return wire.post(
        ACME + "/datasets/d:getUploadEndpoint",
        "{\"filenameToSize\":{\"%s\":%d}}".formatted(file, size));
  }

  private void create() {
    wire.post(ACME + "/datasets", Wire.emptyDataset("d", 2));
  }

  private String download() {
    return Wire.onlyUrl(wire.get(ACME + "/datasets/d:getDownloadEndpoint"));
  }

  private static Set<Path> temporaryFiles() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("fireworks-fake-"))
          .flatMap(UploadIT::files)
          .collect(Collectors.toSet());
    }
  }

  private static Stream<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".bin")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nested
  class Multipart {
    @Test
    void makes_the_dataset_ready_and_gives_the_same_bytes_back() {
      create();
      String before = wire.state(ACME + "/datasets/d");

      Map<?, ?> answer = Wire.json(wire.upload("d", "rows.jsonl", ROWS));

      assertThat(before).isEqualTo("UPLOADING");
      assertThat(wire.state(ACME + "/datasets/d")).isEqualTo("READY");
      assertThat(answer.get("filename")).isEqualTo("rows.jsonl");
      assertThat(wire.send("GET", download(), "").body()).isEqualTo(ROWS);
    }

    @Test
    void keeps_large_files_on_disk_until_the_fake_closes() throws IOException {
      create();
      String rows = "{\"text\":\"0123456789\"}\n".repeat(60_000);

      Set<Path> before = temporaryFiles();
      wire.upload("d", "rows.jsonl", rows);
      Set<Path> during = temporaryFiles();
      String back = wire.send("GET", download(), "").body();
      fake.close();

      assertThat(during).hasSize(before.size() + 1);
      assertThat(back).isEqualTo(rows);
      assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void leaves_nothing_on_disk_when_it_is_refused_replaced_or_deleted() throws IOException {
      String rows = "{\"text\":\"0123456789\"}\n".repeat(60_000);
      Set<Path> before = temporaryFiles();

      wire.upload("missing", "rows.jsonl", rows);
      assertThat(temporaryFiles()).isEqualTo(before);

      create();
      wire.upload("d", "rows.jsonl", rows);
      wire.upload("d", "rows.jsonl", rows);
      assertThat(temporaryFiles()).hasSize(before.size() + 1);

      wire.send("DELETE", ACME + "/datasets/d", "");
      assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void without_a_file_is_refused() {
      create();

      var refused = wire.send("POST", ACME + "/datasets/d:upload", "{}");

      assertThat(refused.statusCode()).isEqualTo(400);
    }
  }

  @Nested
  class Signed {
    @Test
    void takes_the_file_and_is_ready_once_validated() {
      create();
      String url =
          Wire.onlyUrl(endpoint("rows.jsonl", ROWS.getBytes(StandardCharsets.UTF_8).length));
      int put = wire.put(url, ROWS).statusCode();
      fake.clock().advance(Duration.ofMinutes(1));
      String unvalidated = wire.state(ACME + "/datasets/d");

      var validated = wire.send("POST", ACME + "/datasets/d:validateUpload", "{}");
      fake.clock().advance(Duration.ofMinutes(1));

      assertThat(put).isEqualTo(200);
      assertThat(unvalidated).isEqualTo("UPLOADING");
      assertThat(validated.body()).isEqualTo("{}");
      assertThat(wire.state(ACME + "/datasets/d")).isEqualTo("READY");
      assertThat(wire.send("GET", download(), "").body()).isEqualTo(ROWS);
    }

    @Test
    void checks_both_headers_of_the_put() {
      create();
      String url = Wire.onlyUrl(endpoint("rows.jsonl", 5));

      var withoutRange = wire.send("PUT", url, "12345", "Content-Type", "application/octet-stream");
      var withoutType = wire.send("PUT", url, "12345", "X-Goog-Content-Length-Range", "5,5");

      assertThat(withoutRange.statusCode()).isEqualTo(400);
      assertThat(withoutRange.body()).contains("MalformedSecurityHeader", "content-length-range");
      assertThat(withoutType.statusCode()).isEqualTo(400);
      assertThat(withoutType.body()).contains("MalformedSecurityHeader", "content-type");
    }

    @Test
    void refuses_another_size_than_the_signed_one() {
      create();
      String url = Wire.onlyUrl(endpoint("rows.jsonl", 5));

      var refused =
          wire.send(
              "PUT",
              url,
              "1234567",
              "Content-Type",
              "application/octet-stream",
              "X-Goog-Content-Length-Range",
              "5,5");

      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("EntityTooLarge");
    }

    @Test
    void replaces_the_file_set_with_each_endpoint() {
      create();
      wire.put(Wire.onlyUrl(endpoint("old.jsonl", 5)), "11111");

      wire.put(Wire.onlyUrl(endpoint("new.jsonl", 5)), "22222");
      wire.post(ACME + "/datasets/d:validateUpload", "{}");
      fake.clock().advance(Duration.ofMinutes(1));

      Map<?, ?> urls =
          (Map<?, ?>)
              wire.get(ACME + "/datasets/d:getDownloadEndpoint").get("filenameToSignedUrls");
      assertThat(urls).hasSize(1);
      assertThat(wire.send("GET", download(), "").body()).isEqualTo("22222");
    }

    @Test
    void keeps_a_file_that_is_named_again_when_urls_are_renewed() {
      create();
      String both = "{\"filenameToSize\":{\"a.jsonl\":5,\"b.jsonl\":5}}";
      wire.put(upload(both, "a.jsonl"), "11111");

      wire.put(upload(both, "b.jsonl"), "22222");
      wire.post(ACME + "/datasets/d:validateUpload", "{}");
      fake.clock().advance(Duration.ofMinutes(1));

      assertThat(wire.get(ACME + "/datasets/d").get("state")).isEqualTo("READY");
    }

    @Test
    void waits_for_a_file_that_is_named_again_with_another_size() {
      create();
      wire.put(upload("{\"filenameToSize\":{\"a.jsonl\":5}}", "a.jsonl"), "11111");

      String url = upload("{\"filenameToSize\":{\"a.jsonl\":6,\"b.jsonl\":5}}", "a.jsonl");
      wire.put(upload("{\"filenameToSize\":{\"a.jsonl\":6,\"b.jsonl\":5}}", "b.jsonl"), "22222");
      wire.post(ACME + "/datasets/d:validateUpload", "{}");
      fake.clock().advance(Duration.ofMinutes(1));
      String before = wire.state(ACME + "/datasets/d");
      wire.put(url, "333333");
      wire.post(ACME + "/datasets/d:validateUpload", "{}");
      fake.clock().advance(Duration.ofMinutes(1));

      assertThat(before).isEqualTo("UPLOADING");
      assertThat(wire.state(ACME + "/datasets/d")).isEqualTo("READY");
    }

    private String upload(String sizes, String name) {
      var urls =
          (Map<?, ?>)
              wire.post(ACME + "/datasets/d:getUploadEndpoint", sizes).get("filenameToSignedUrls");
      return String.valueOf(urls.get(name));
    }

    @Test
    void wedges_the_dataset_when_validated_too_early() {
      create();

      int early = wire.send("POST", ACME + "/datasets/d:validateUpload", "{}").statusCode();
      int again =
          wire.send(
                  "POST",
                  ACME + "/datasets/d:getUploadEndpoint",
                  "{\"filenameToSize\":{\"a.jsonl\":1}}")
              .statusCode();

      assertThat(early).isEqualTo(200);
      assertThat(again).isEqualTo(405);
    }

    @Test
    void expires_and_cannot_be_forged() {
      create();
      String url = Wire.onlyUrl(endpoint("rows.jsonl", 5));
      var forged = wire.put(url.replace("rows.jsonl", "other.jsonl"), "12345");

      fake.clock().advance(Duration.ofMinutes(61));
      var late = wire.put(url, "12345");

      assertThat(forged.statusCode()).isEqualTo(403);
      assertThat(forged.body()).contains("SignatureDoesNotMatch");
      assertThat(late.statusCode()).isEqualTo(400);
      assertThat(late.body()).contains("ExpiredToken");
    }

    @Test
    void takes_any_file_name() {
      create();
      String url = Wire.onlyUrl(endpoint("große Zeilen+1 %.jsonl", 5));

      assertThat(wire.put(url, "12345").statusCode()).isEqualTo(200);
    }
  }

  @Nested
  class Splitting {
    @Test
    void makes_a_dataset_of_every_so_many_rows() {
      wire.dataset("d", "{\"text\":\"1\"}\n{\"text\":\"2\"}\n{\"text\":\"3\"}\n");

      Map<?, ?> split = wire.post(ACME + "/datasets/d:splitDataset", "{\"chunkSize\":2}");

      assertThat(split.get("chunksCreated")).isEqualTo(2L);
      assertThat(split.get("totalExamples")).isEqualTo("3");
      assertThat(wire.get(ACME + "/datasets/d-chunk-1").get("exampleCount")).isEqualTo("1");
      String url = Wire.onlyUrl(wire.get(ACME + "/datasets/d-chunk-1:getDownloadEndpoint"));
      assertThat(wire.send("GET", url, "").body()).isEqualTo("{\"text\":\"3\"}\n");
    }
  }

  @Test
  void a_deleted_dataset_is_gone_with_its_files() {
    wire.dataset("d", ROWS);
    String url = download();

    assertThat(wire.send("DELETE", ACME + "/datasets/d", "").body()).isEqualTo("{}");

    assertThat(wire.send("GET", ACME + "/datasets/d", "").statusCode()).isEqualTo(404);
    assertThat(wire.send("GET", url, "").statusCode()).isEqualTo(404);
  }
}
