// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {
  private static final int BYTES = 200_000;

  private final byte[] whole = new byte[BYTES];
  private Path path;
  @TempDir private Path folder;

  @BeforeEach
  void fill() {
    new Random(7).nextBytes(whole);
    path = folder.resolve("a.part");
  }

  private static InputStream from(byte[] file, long first) {
    return new ByteArrayInputStream(Arrays.copyOfRange(file, (int) first, file.length));
  }

  private static InputStream brokenAfter(byte[] file, int bytes) {
    return new SequenceInputStream(
        new ByteArrayInputStream(file, 0, bytes),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("cut");
          }
        });
  }

  @Test
  void takes_the_rest_of_a_range_in() throws IOException {
    try (var part = PartFile.open(path)) {
      catchThrowable(() -> part.append(brokenAfter(whole, 150_000), bytes -> {}));

      long first = part.resumeAt();
      part.append(from(whole, first), bytes -> {});

      assertThat(first).isBetween(100_000L, 149_999L);
    }
    assertThat(path).hasBinaryContent(whole);
  }

  @Test
  void starts_again_when_storage_sends_the_whole_file() throws IOException {
    try (var part = PartFile.open(path)) {
      catchThrowable(() -> part.append(brokenAfter(whole, 150_000), bytes -> {}));

      assertThat(part.append(from(whole, 0), bytes -> {})).isEqualTo(BYTES);
    }
    assertThat(path).hasBinaryContent(whole);
  }

  @Test
  void asks_for_all_of_it_when_the_answer_could_begin_in_either_place() throws IOException {
    byte[] same = new byte[BYTES];
    try (var part = PartFile.open(path)) {
      catchThrowable(() -> part.append(brokenAfter(same, 150_000), bytes -> {}));

      var unclear = catchThrowable(() -> part.append(from(same, part.resumeAt()), bytes -> {}));

      assertThat(unclear).isInstanceOf(IOException.class);
      assertThat(part.resumeAt()).isZero();
      part.append(from(same, 0), bytes -> {});
    }
    assertThat(path).hasBinaryContent(same);
  }

  @Test
  void does_not_join_a_part_of_another_file() throws IOException {
    Files.write(path, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    try (var part = PartFile.open(path)) {
      // Neither the head nor the tail of the part: the answer is taken for something else.
      var failure = catchThrowable(() -> part.append(from(whole, part.resumeAt()), bytes -> {}));

      assertThat(failure).isInstanceOf(IOException.class);
      part.append(from(whole, part.resumeAt()), bytes -> {});
    }
    assertThat(path).hasBinaryContent(whole);
  }
}
