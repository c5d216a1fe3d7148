// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.data.CheckedFile;
import dev.fireworks4j.internal.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBodyTest {
  @TempDir private Path folder;

  private SourceFile file(String content) throws IOException {
    return SourceFile.of(Files.writeString(folder.resolve("f"), content));
  }

  private static SourceFile checkedAs(SourceFile file, String content) {
    byte[] bytes = content.getBytes(UTF_8);
    String sha256 = HexFormat.of().formatHex(Sha256.newDigest().digest(bytes));
    return file.as(new CheckedFile(file.path(), bytes.length, sha256));
  }

  @Test
  void is_what_stands_before_the_file_and_after() throws IOException {
    var body =
        FileBody.of(file("rows"), sent -> {})
            .within("text/plain", "<".getBytes(UTF_8), "/>".getBytes(UTF_8));

    assertThat(body.sizeBytes()).isEqualTo(7);
    assertThat(body.contentType()).isEqualTo("text/plain");
    assertThat(body.open()).hasContent("<rows/>");
    assertThat(body.isTaken()).isTrue();
  }

  @Test
  void can_be_read_byte_by_byte_whatever_the_bytes_are() throws IOException {
    Path file = Files.write(folder.resolve("f"), new byte[] {(byte) 0xff, 0});
    var body = FileBody.of(SourceFile.of(file), sent -> {});

    try (InputStream in = body.open()) {
      assertThat(in.read()).isEqualTo(0xff);
      assertThat(body.isTaken()).isFalse();
      assertThat(in.read()).isEqualTo(0);
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void fails_where_the_file_has_another_length_than_was_checked() throws IOException {
    SourceFile file = file("rows");

    assertThatThrownBy(() -> FileBody.of(checkedAs(file, "rows+"), sent -> {}).open())
        .isInstanceOf(ChangedFileException.class);
    assertThatThrownBy(() -> FileBody.of(checkedAs(file, "row"), sent -> {}).open())
        .isInstanceOf(ChangedFileException.class);
  }

  @Test
  void keeps_the_last_bytes_back_when_the_file_is_not_the_one_that_was_checked()
      throws IOException {
    var body = FileBody.of(checkedAs(file("evil"), "good"), sent -> {});
    var taken = new ByteArrayOutputStream();

    try (InputStream in = body.open()) {
      assertThatThrownBy(
              () -> {
                for (int octet = in.read(); octet >= 0; octet = in.read()) {
                  taken.write(octet);
                }
              })
          .isInstanceOf(ChangedFileException.class)
          .hasMessageContaining("not the ones that were checked");
    }
    assertThat(taken.toString(UTF_8)).isEqualTo("evi");
    assertThat(body.isTaken()).isFalse();
  }

  @Test
  void keeps_the_last_bytes_back_when_an_unchecked_file_grows_meanwhile() throws IOException {
    var body = FileBody.of(file("rows"), sent -> {});

    try (InputStream in = body.open()) {
      assertThat(in.read()).isEqualTo('r');
      Files.writeString(folder.resolve("f"), "rows and more");

      assertThatThrownBy(in::readAllBytes).isInstanceOf(ChangedFileException.class);
    }
    assertThat(body.isTaken()).isFalse();
  }
}
