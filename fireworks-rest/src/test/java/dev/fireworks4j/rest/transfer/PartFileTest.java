// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.error.CorruptTransferException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
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

  private static StoredBytes at(long from) {
    return new StoredBytes(from, BYTES, null);
  }

  private void breakOff(PartFile part) {
    catchThrowable(() -> part.append(at(0), brokenAfter(whole, 150_000), bytes -> {}));
  }

  @Test
  void takes_the_rest_of_a_range_in() throws IOException {
    try (var part = PartFile.open(path)) {
      breakOff(part);

      long first = part.resumeAt();
      part.append(at(first), from(whole, first), bytes -> {});

      assertThat(first).isBetween(100_000L, 149_999L);
    }
    assertThat(path).hasBinaryContent(whole);
  }

  @Test
  void starts_again_when_storage_sends_the_whole_file() throws IOException {
    try (var part = PartFile.open(path)) {
      breakOff(part);

      part.append(at(0), from(whole, 0), bytes -> {});

      assertThat(part.size()).isEqualTo(BYTES);
    }
    assertThat(path).hasBinaryContent(whole);
  }

  @Test
  void asks_for_all_of_it_when_another_range_came() throws IOException {
    try (var part = PartFile.open(path)) {
      breakOff(part);

      var wrong = catchThrowable(() -> part.append(at(7), from(whole, 7), bytes -> {}));

      assertThat(wrong).isInstanceOf(IOException.class);
      assertThat(part.resumeAt()).isZero();
      part.append(at(0), from(whole, 0), bytes -> {});
    }
    assertThat(path).hasBinaryContent(whole);
  }

  @Test
  void does_not_join_a_part_of_another_file() throws IOException {
    Files.write(path, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    try (var part = PartFile.open(path)) {
      long first = part.resumeAt();
      var failure = catchThrowable(() -> part.append(at(first), from(whole, first), bytes -> {}));

      assertThat(first).isPositive();
      assertThat(failure).isInstanceOf(IOException.class);
      part.append(at(0), from(whole, 0), bytes -> {});
    }
    assertThat(path).hasBinaryContent(whole);
  }

  @Test
  void counts_rows_and_checks_the_sum_over_what_an_earlier_run_left_too() throws IOException {
    byte[] rows = "{}\n\n  \n{\"a\":1}\n{}".getBytes(StandardCharsets.UTF_8);
    Files.write(path, Arrays.copyOf(rows, 8));
    try (var part = PartFile.open(path)) {
      long first = part.resumeAt();
      var told = new StoredBytes(first, rows.length, "crc32c of another file");
      var failure = catchThrowable(() -> part.append(told, from(rows, first), bytes -> {}));

      assertThat(failure).isInstanceOf(CorruptTransferException.class);
      assertThat(part.size()).isZero();
    }
    Files.write(path, Arrays.copyOf(rows, 8));
    try (var part = PartFile.open(path)) {
      long first = part.resumeAt();
      part.append(new StoredBytes(first, rows.length, null), from(rows, first), bytes -> {});

      assertThat(part.rows()).isEqualTo(3);
    }
  }

  @Test
  void asks_on_when_the_answer_was_shorter_than_the_file() throws IOException {
    try (var part = PartFile.open(path)) {
      var failure =
          catchThrowable(
              () -> part.append(at(0), from(Arrays.copyOf(whole, 1000), 0), bytes -> {}));

      assertThat(failure).isInstanceOf(EOFException.class);
      assertThat(part.size()).isEqualTo(1000);
    }
  }
}
