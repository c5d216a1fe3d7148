// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.resource.SignedUrl;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that carry files, and those that plain http may carry. */
class StorageRequestsTest {
  private static final String JOB = "{\"name\":\"accounts/acme/dpoJobs/x\"}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final Fireworks client = Client.of(transport, new VirtualTime());

  @Nested
  class SignedFiles {
    private static final SignedUrl URL =
        SignedUrl.of("https://storage.example/b/f.jsonl?X-Goog-Signature=s3cret");

    @Test
    void get_no_credentials_and_no_header_of_the_user(@TempDir Path folder) throws IOException {
      transport.json(200, "line\n");
      Fireworks own = Client.of(transport, new VirtualTime(), o -> o.header("X-Own", "1"));

      long bytes = own.files().download(URL, folder.resolve("f.jsonl"));

      assertThat(bytes).isEqualTo(5);
      assertThat(folder.resolve("f.jsonl")).hasContent("line");
      assertThat(transport.sent().get(0).request().headers().names())
          .containsExactlyInAnyOrder("Accept-Encoding", "User-Agent");
      assertThat(transport.lines()).containsExactly("GET /b/f.jsonl?X-Goog-Signature=s3cret");
    }

    @Test
    void are_uploaded_with_exactly_the_signed_headers(@TempDir Path folder) throws IOException {
      transport.json(200, "");
      Path file = Files.writeString(folder.resolve("a.jsonl"), "12345");

      client.files().upload(URL, file);

      assertThat(transport.sent().get(0).header("X-Goog-Content-Length-Range")).isEqualTo("5,5");
      assertThat(transport.sent().get(0).request().body().contentType())
          .isEqualTo("application/octet-stream");
      assertThat(transport.sent().get(0).body()).isEqualTo("12345");
    }

    @Test
    void leave_only_a_part_behind_when_the_download_fails(@TempDir Path folder) throws IOException {
      transport.cutAfter("half");

      assertThatThrownBy(() -> client.files().download(URL, folder.resolve("f.jsonl")))
          .isInstanceOf(IncompleteTransferException.class);

      try (var files = Files.list(folder)) {
        assertThat(files).doesNotContain(folder.resolve("f.jsonl"));
      }
      assertThat(folder.resolve("f.jsonl.part")).hasContent("half");
    }

    @Test
    void can_be_read_as_a_stream() throws IOException {
      transport.json(200, "abc");

      try (var in = client.files().open(URL)) {
        assertThat(in).hasContent("abc");
      }
    }

    @Test
    void never_show_their_signature_in_a_failure(@TempDir Path folder) {
      transport.json(
          403, "<Error>denied for https://storage.example/b?X-Goog-Signature=s3cret</Error>");

      var failure =
          catchThrowableOfType(
              dev.fireworks4j.error.ApiException.class,
              () -> client.files().download(URL, folder.resolve("f.jsonl")));

      assertThat(failure)
          .hasMessageContaining("f.jsonl at storage.example")
          .hasMessageNotContaining("s3cret");
    }

    @Test
    void over_plain_http_are_only_for_this_machine() {
      var failure =
          catchThrowableOfType(
              ConfigurationException.class,
              () -> client.files().open(SignedUrl.of("http://storage.example/f")));

      assertThat(failure).hasMessageContaining("allowPlainHttp");
    }
  }

  @Nested
  class Uploads {

    @Test
    void frame_the_file_as_one_multipart_part(@TempDir Path folder) throws IOException {
      transport
          .json(200, "{\"bytes\":5,\"filename\":\"a.jsonl\"}")
          .json(200, "{\"name\":\"accounts/acme/datasets/d\",\"state\":\"READY\"}");
      Path file = Files.writeString(folder.resolve("a.jsonl"), "{}\n{}");

      assertThat(client.datasets().upload("d", file).state()).isEqualTo(DatasetState.READY);

      var sent = transport.sent().get(0);
      assertThat(sent.line()).isEqualTo("POST /v1/accounts/acme/datasets/d:upload");
      assertThat(sent.request().body().contentType()).startsWith("multipart/form-data; boundary=");
      assertThat(sent.body())
          .contains("name=\"file\"; filename=\"a.jsonl\"")
          .contains("\r\n\r\n{}\n{}\r\n--")
          .endsWith("--\r\n");
      assertThat(sent.request().body().sizeBytes()).isEqualTo(sent.body().length());
    }

    @Test
    void whose_answer_is_lost_ask_whether_the_dataset_became_ready(@TempDir Path folder)
        throws IOException {
      transport.broken().json(200, "{\"name\":\"accounts/acme/datasets/d\",\"state\":\"READY\"}");
      Path file = Files.writeString(folder.resolve("a.jsonl"), "{}\n{}");

      assertThat(client.datasets().upload("d", file).state()).isEqualTo(DatasetState.READY);
      assertThat(transport.sent()).hasSize(2);
    }

    @Test
    void of_files_that_cannot_be_right_are_refused_before_any_request(@TempDir Path folder)
        throws IOException {
      Path empty = Files.createFile(folder.resolve("empty.jsonl"));
      Path text = Files.writeString(folder.resolve("rows.txt"), "{}");
      Path large = folder.resolve("large.jsonl");
      try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
        file.setLength(150_000_001);
      }

      assertRefused(empty, "empty");
      assertRefused(text, "*.jsonl");
      assertRefused(folder, "is a folder");
      assertRefused(folder.resolve("none.jsonl"), "does not exist");
      assertRefused(large, "use datasets().upload()");
      assertThat(transport.sent()).isEmpty();
    }

    @Test
    void name_their_files_and_sizes_for_signed_urls() {
      transport.json(200, "{\"filenameToSignedUrls\":{\"a.jsonl\":\"https://s/a?sig=1\"}}");

      Map<String, SignedUrl> urls = client.datasets().uploadUrls("d", Map.of("a.jsonl", 9L));

      assertThat(urls.get("a.jsonl").reveal()).isEqualTo("https://s/a?sig=1");
      assertThat(urls.toString()).doesNotContain("sig=1");
      assertThat(transport.sent().get(0).body())
          .isEqualTo("{\"filenameToSize\":{\"a.jsonl\":\"9\"}}");
      assertThatThrownBy(() -> client.datasets().uploadUrls("d", Map.of("../a", 0L)))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("plain file name")
          .hasMessageContaining("0 bytes");
    }

    private void assertRefused(Path file, String why) {
      assertThatThrownBy(() -> client.datasets().upload("d", file))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("file:")
          .hasMessageContaining(why);
    }
  }

  @Nested
  class PlainHttp {

    @Test
    void to_another_machine_is_refused_unless_allowed() {
      assertThatThrownBy(() -> at("http://api.example")).isInstanceOf(ConfigurationException.class);
      assertThatThrownBy(() -> at("http://127.0.0.1.evil.example"))
          .isInstanceOf(ConfigurationException.class);
      at("http://127.0.0.1:8080");
      at("http://localhost");
      Client.of(
          transport,
          new VirtualTime(),
          o -> o.baseUrl(URI.create("http://api.example")).allowPlainHttp(true));
    }

    private void at(String url) {
      Client.of(transport, new VirtualTime(), o -> o.baseUrl(URI.create(url)));
    }
  }
}
