// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipStreamTest {

  @Test
  void gives_the_bytes_that_were_packed_in_pieces_of_any_size() throws IOException {
    var random = new Random(20_261_129);
    for (int size : new int[] {0, 1, 8191, 8192, 8193, 300_000}) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      Arrays.fill(bytes, 0, size / 2, (byte) 7);

      assertThat(unpacked(gzip(bytes)).readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void reads_byte_by_byte_too() throws IOException {
    InputStream stream = unpacked(gzip(new byte[] {(byte) 0xff, 0}));

    assertThat(stream.read()).isEqualTo(0xff);
    assertThat(stream.read()).isZero();
    assertThat(stream.read()).isEqualTo(-1);
    assertThat(stream.read(new byte[0])).isZero();
  }

  @Test
  void reads_members_in_a_row_also_when_they_come_late() throws IOException {
    var late =
        new SequenceInputStream(
            new ByteArrayInputStream(gzip("rows".getBytes(UTF_8))),
            new ByteArrayInputStream(gzip(" and more".getBytes(UTF_8))));

    assertThat(unpacked(late)).hasContent("rows and more");
  }

  @Test
  void skips_extra_fields_name_comment_and_checksum_of_the_header() throws IOException {
    byte[] plain = gzip("rows".getBytes(UTF_8));
    byte[] header =
        HexFormat.of().parseHex("1f8b081e000000000000" + "0200aabb" + "6100" + "6200" + "1234");
    var all = new ByteArrayOutputStream();
    all.write(header);
    all.write(plain, 10, plain.length - 10);

    assertThat(unpacked(all.toByteArray())).hasContent("rows");
  }

  @Test
  void unpacks_nothing_to_nothing() throws IOException {
    assertThat(unpacked(new byte[0]).read()).isEqualTo(-1);
  }

  @Test
  void says_that_the_data_end_early_wherever_they_do() throws IOException {
    byte[] whole = gzip("rows".getBytes(UTF_8));

    for (int bytes = 1; bytes < whole.length; bytes++) {
      byte[] cut = Arrays.copyOf(whole, bytes);
      assertThatThrownBy(() -> unpacked(cut).readAllBytes())
          .as("cut after %d bytes", bytes)
          .isInstanceOf(EOFException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 12, -8, -1})
  void refuses_damaged_data(int at) throws IOException {
    byte[] damaged = gzip("rows and rows and rows".getBytes(UTF_8));
    damaged[at < 0 ? damaged.length + at : at] ^= 0x55;

    assertThatThrownBy(() -> unpacked(damaged).readAllBytes()).isInstanceOf(ZipException.class);
  }

  @Test
  void is_of_no_use_once_closed_and_leaves_the_packed_stream_open() throws IOException {
    var packed = new ByteArrayInputStream(gzip("rows".getBytes(UTF_8)));
    InputStream stream = unpacked(packed);

    stream.close();
    stream.close();

    assertThatThrownBy(stream::read).isInstanceOf(IOException.class).hasMessageContaining("closed");
    assertThat(packed.read()).isEqualTo(0x1f);
  }

  @Test
  void is_not_put_on_a_part_of_a_file_or_another_encoding() {
    var body = new ByteArrayInputStream(new byte[0]);

    assertThat(GzipStream.unpacked(answer(206, "gzip"), body)).isSameAs(body);
    assertThat(GzipStream.unpacked(answer(200, "br"), body)).isSameAs(body);
    assertThat(GzipStream.unpacked(answer(200, " X-GZIP "), body)).isNotSameAs(body);
  }

  private static InputStream unpacked(byte[] packed) {
    return unpacked(new ByteArrayInputStream(packed));
  }

  private static InputStream unpacked(InputStream packed) {
    return GzipStream.unpacked(answer(200, "gzip"), packed);
  }

  private static HttpResponse answer(int status, String encoding) {
    return new HttpResponse(
        status, Headers.of(Map.of("Content-Encoding", encoding)), InputStream.nullInputStream());
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
