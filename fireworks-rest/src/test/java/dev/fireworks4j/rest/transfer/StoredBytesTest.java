// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredBytesTest {
  private static StoredBytes read(int status, Map<String, List<String>> headers)
      throws IOException {
    return StoredBytes.of(
        new HttpResponse(status, Headers.from(headers), InputStream.nullInputStream()));
  }

  @Test
  void know_the_size_and_the_sum_of_a_whole_file() throws IOException {
    var stored =
        read(
            200,
            Map.of(
                "Content-Length", List.of("12"),
                "x-goog-hash", List.of("crc32c=n03x6A==", "md5=Ojk9c3dhfxgoKVVHYwFbHQ==")));

    assertThat(stored).isEqualTo(new StoredBytes(0, 12, "n03x6A==", null));
  }

  @Test
  void read_two_sums_in_one_line() throws IOException {
    var stored = read(200, Map.of("x-goog-hash", List.of("md5=Ojk9c3dhfxg==, crc32c=n03x6A==")));

    assertThat(stored).isEqualTo(new StoredBytes(0, -1, "n03x6A==", null));
  }

  @Test
  void know_where_a_range_begins() throws IOException {
    var stored = read(206, Map.of("Content-Range", List.of("bytes 5-11/12")));

    assertThat(stored).isEqualTo(new StoredBytes(5, 12, null, null));
  }

  @Test
  void leave_out_the_sum_of_a_compressed_file_that_comes_plain() throws IOException {
    var stored =
        read(
            200,
            Map.of(
                "x-goog-hash", List.of("crc32c=n03x6A=="),
                "x-goog-stored-content-encoding", List.of("gzip")));

    assertThat(stored.crc32c()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "bytes */12", "bytes 5-", "lines 1-2/3", "bytes 1-2/99999999999999999999"})
  void do_not_guess_at_a_range(String told) {
    assertThatThrownBy(() -> read(206, Map.of("Content-Range", List.of(told))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void agree_with_the_check_value_of_crc32c() {
    byte[] bytes = "123456789".getBytes(StandardCharsets.US_ASCII);
    var crc32c = new Crc32c();

    crc32c.add(bytes, 0, bytes.length);

    // The check value of CRC-32C, e3069283.
    assertThat(crc32c.agrees("4waSgw==")).isTrue();
    assertThat(crc32c.agrees("4waSgg==")).isFalse();
    assertThat(crc32c.agrees(null)).isTrue();
  }
}
