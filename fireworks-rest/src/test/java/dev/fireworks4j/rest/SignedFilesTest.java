// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.resource.SignedUrl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedFilesTest {
  private static final SignedUrl URL = SignedUrl.of("https://storage.example/rows?sig=s3cret");
  private static final byte[] ROWS = "{\"a\":1}\n".repeat(20_000).getBytes(UTF_8);

  private final ScriptedTransport transport = new ScriptedTransport();
  private final Fireworks client = Client.of(transport, new VirtualTime());
  @TempDir private Path folder;

  private void sends(int status, byte[] body, String... headers) {
    transport.then(
        exchange -> ScriptedTransport.response(status, new ByteArrayInputStream(body), headers));
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  /** Storage that keeps files compressed, and says so in the answer. */
  @Nested
  class Packed {

    @Test
    void files_are_unpacked_when_they_are_opened() throws IOException {
      sends(200, packed(ROWS), "Content-Encoding", "gzip");

      try (InputStream rows = client.files().open(URL)) {
        assertThat(rows.readAllBytes()).isEqualTo(ROWS);
      }
    }

    @Test
    void files_are_unpacked_when_they_are_downloaded_whatever_size_and_sum_are_stated()
        throws IOException {
      byte[] gzip = packed(ROWS);
      sends(
          200,
          gzip,
          "Content-Encoding",
          "gzip",
          "Content-Length",
          String.valueOf(gzip.length),
          "x-goog-hash",
          "crc32c=AAAAAA==");
      Path target = folder.resolve("rows.jsonl");

      assertThat(client.files().download(URL, target)).isEqualTo(ROWS.length);
      assertThat(target).hasBinaryContent(ROWS);
    }

    @Test
    void ranges_are_not_joined_with_what_is_here() throws IOException {
      byte[] gzip = packed(ROWS);
      transport.cutAfter(new String(Arrays.copyOf(ROWS, 50_000), UTF_8));
      sends(206, gzip, "Content-Encoding", "gzip", "Content-Range", "bytes 33616-99999/160000");
      sends(200, gzip, "Content-Encoding", "gzip");
      Path target = folder.resolve("rows.jsonl");

      client.files().download(URL, target);

      assertThat(target).hasBinaryContent(ROWS);
    }
  }

  @Nested
  class Downloads {

    @Test
    void continue_in_a_later_call_where_an_earlier_one_stopped() throws IOException {
      transport.cutAfter(new String(Arrays.copyOf(ROWS, 50_000), UTF_8));
      transport.broken();
      Path target = folder.resolve("rows.jsonl");

      assertThatThrownBy(() -> client.files().download(URL, target))
          .isInstanceOf(IncompleteTransferException.class)
          .hasMessageContaining("50000 bytes stay in")
          .hasMessageNotContaining("s3cret");
      assertThat(target).doesNotExist();
      assertThat(folder.resolve("rows.jsonl.part")).hasSize(50_000);

      var later = new ScriptedTransport();
      later.then(
          exchange ->
              ScriptedTransport.response(
                  206,
                  new ByteArrayInputStream(Arrays.copyOfRange(ROWS, 33_616, ROWS.length)),
                  "Content-Range",
                  "bytes 33616-159999/160000"));
      Client.of(later, new VirtualTime()).files().download(URL, target);

      assertThat(later.sent().get(0).header("Range")).isEqualTo("bytes=33616-");
      assertThat(target).hasBinaryContent(ROWS);
      assertThat(folder.resolve("rows.jsonl.part")).doesNotExist();
    }

    @Test
    void refuse_devices_before_anything_is_sent() {
      assertThatThrownBy(() -> client.files().download(URL, Path.of("/dev/null")))
          .hasMessageContaining("not a regular file");
      assertThat(transport.sent()).isEmpty();
    }
  }

  @Test
  void refuse_what_is_not_a_url_without_showing_it() throws IOException {
    var broken = SignedUrl.of("https://storage.example:port/%zz?sig=s3cret");
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{}");

    assertThatThrownBy(() -> client.files().open(broken))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("url:")
        .hasMessageNotContaining("s3cret");
    assertThatThrownBy(() -> client.files().upload(broken, file))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageNotContaining("s3cret");
  }
}
