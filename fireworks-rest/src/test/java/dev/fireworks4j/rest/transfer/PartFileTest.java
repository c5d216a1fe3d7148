// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.error.FileTransferException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartFileTest {
  private static final int BYTES = 200_000;

  private final byte[] whole = new byte[BYTES];
  private Path target;
  private Path path;
  @TempDir private Path folder;

  @BeforeEach
  void fill() {
    new Random(7).nextBytes(whole);
    target = folder.resolve("a");
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
    return new StoredBytes(from, BYTES, null, null);
  }

  private PartFile open() throws IOException {
    return PartFile.open(target, Set.of());
  }

  /** What an earlier run left. */
  private void leave(byte[] bytes) throws IOException {
    try (var part = open()) {
      catchThrowable(() -> part.append(at(0), brokenAfter(bytes, bytes.length), moved -> {}));
    }
  }

  private void breakOff(PartFile part) {
    catchThrowable(() -> part.append(at(0), brokenAfter(whole, 150_000), bytes -> {}));
  }

  @Test
  void takes_the_rest_of_a_range_in() throws IOException {
    try (var part = open()) {
      breakOff(part);

      long first = part.resumeAt();
      part.append(at(first), from(whole, first), bytes -> {});

      assertThat(first).isBetween(100_000L, 149_999L);
    }
    assertThat(path).hasBinaryContent(whole);
  }

  @Test
  void starts_again_when_storage_sends_the_whole_file() throws IOException {
    try (var part = open()) {
      breakOff(part);

      part.append(at(0), from(whole, 0), bytes -> {});

      assertThat(part.size()).isEqualTo(BYTES);
    }
    assertThat(path).hasBinaryContent(whole);
  }

  @Test
  void asks_for_all_of_it_when_another_range_came() throws IOException {
    try (var part = open()) {
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
    leave(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    try (var part = open()) {
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
    leave(Arrays.copyOf(rows, 8));
    try (var part = open()) {
      long first = part.resumeAt();
      var told = new StoredBytes(first, rows.length, "crc32c of another file", null);
      var failure = catchThrowable(() -> part.append(told, from(rows, first), bytes -> {}));

      assertThat(failure).isInstanceOf(CorruptTransferException.class);
      assertThat(part.size()).isZero();
    }
    leave(Arrays.copyOf(rows, 8));
    try (var part = open()) {
      long first = part.resumeAt();
      part.append(new StoredBytes(first, rows.length, null, null), from(rows, first), bytes -> {});

      assertThat(part.rows()).isEqualTo(3);
    }
  }

  @Test
  void asks_on_when_the_answer_was_shorter_than_the_file() throws IOException {
    try (var part = open()) {
      var failure =
          catchThrowable(
              () -> part.append(at(0), from(Arrays.copyOf(whole, 1000), 0), bytes -> {}));

      assertThat(failure).isInstanceOf(EOFException.class);
      assertThat(part.size()).isEqualTo(1000);
    }
  }

  @Test
  void is_each_downloads_own_and_all_of_them_end_with_the_whole_file() throws IOException {
    try (var first = open();
        var second = open()) {
      first.append(at(0), from(whole, 0), moved -> {});
      breakOff(second);
      first.moveTo(target);
      second.append(at(0), from(whole, 0), moved -> {});
      second.moveTo(target);

      assertThat(second.path()).isNotEqualTo(first.path());
    }
    assertThat(target).hasBinaryContent(whole);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void has_no_name_of_another_target() throws IOException {
    Path other = folder.resolve("a.part");

    try (var part = PartFile.open(target, Set.of(target, other))) {
      part.append(at(0), from(whole, 0), moved -> {});

      assertThat(part.path()).isNotEqualTo(other);
    }
  }

  @Test
  void is_not_replaced_by_the_download_of_a_file_that_has_its_name() throws IOException {
    try (var part = open();
        var other = PartFile.open(part.path(), Set.of())) {
      other.append(at(0), from(whole, 0), moved -> {});

      assertThat(catchThrowable(() -> other.moveTo(part.path())))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the part of another download");
    }
  }

  @Test
  void is_not_what_another_download_brought_under_its_name() throws IOException {
    Path brought = folder.resolve("a.part");
    try (var other = PartFile.open(brought, Set.of())) {
      other.append(at(0), from(whole, 0), moved -> {});
      other.moveTo(brought);
    }

    try (var part = open()) {
      breakOff(part);
    }

    assertThat(brought).hasBinaryContent(whole);
  }

  @Test
  void is_neither_a_link_nor_a_file_of_the_users() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "precious");
    Files.createSymbolicLink(path, precious);
    try (var part = open()) {
      part.append(at(0), from(whole, 0), moved -> {});
      part.discard();
    }

    assertThat(precious).hasContent("precious");
    assertThat(path).isSymbolicLink();
  }

  @Test
  void stays_what_it_is_when_somebody_replaced_it_meanwhile() throws IOException {
    try (var part = open()) {
      part.append(at(0), from(whole, 0), moved -> {});
      Files.move(path, folder.resolve("elsewhere"));
      Files.writeString(path, "mine");

      assertThat(catchThrowable(() -> part.moveTo(target)))
          .hasMessageContaining("replaced by another program");
      part.discard();
    }
    assertThat(path).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(ints = {240, 251, 252, 255})
  void goes_with_every_name_that_the_file_system_takes(int bytes) throws IOException {
    Path longest = folder.resolve("n".repeat(bytes));

    try (var part = PartFile.open(longest, Set.of())) {
      breakOff(part);
    }
    try (var part = PartFile.open(longest, Set.of())) {
      assertThat(part.size()).isEqualTo(150_000);
      part.append(at(0), from(whole, 0), moved -> {});
      part.moveTo(longest);
    }
    assertThat(longest).hasBinaryContent(whole);
  }

  @Test
  void stays_as_far_as_it_came_when_storage_sends_the_whole_file_and_that_breaks_off_earlier()
      throws IOException {
    try (var part = open()) {
      breakOff(part);

      catchThrowable(() -> part.append(at(0), brokenAfter(whole, 10), moved -> {}));

      assertThat(part.size()).isEqualTo(150_000);
    }
  }

  @Test
  void stays_when_an_answer_breaks_off_before_it_reaches_the_end_of_the_part() throws IOException {
    try (var part = open()) {
      breakOff(part);
      long first = part.resumeAt();
      byte[] rest = Arrays.copyOfRange(whole, (int) first, BYTES);

      catchThrowable(() -> part.append(at(first), brokenAfter(rest, 10), moved -> {}));
      var failure =
          catchThrowable(
              () -> part.append(at(first), from(Arrays.copyOf(rest, 10), 0), moved -> {}));

      assertThat(failure).isInstanceOf(EOFException.class);
      assertThat(part.size()).isEqualTo(150_000);
    }
  }

  @Test
  void begins_anew_when_storage_has_another_version_of_the_file() throws IOException {
    try (var part = open()) {
      catchThrowable(
          () ->
              part.append(
                  new StoredBytes(0, BYTES, null, "1"), brokenAfter(whole, 150_000), moved -> {}));
    }
    try (var part = open()) {
      long first = part.resumeAt();

      var failure =
          catchThrowable(
              () ->
                  part.append(
                      new StoredBytes(first, BYTES, null, "2"), from(whole, first), moved -> {}));

      assertThat(failure).hasMessageContaining("does not continue the part");
      assertThat(part.size()).isZero();
    }
  }

  @Test
  void stays_when_the_disk_is_full_and_continues_later() throws IOException {
    PartClaim claim = PartClaim.of(target, Set.of());
    try (var part = new PartFile(claim, new FullDiskChannel(claim.channel(), 70_000))) {
      var failure = catchThrowable(() -> part.append(at(0), from(whole, 0), moved -> {}));

      assertThat(failure)
          .isInstanceOf(FileTransferException.class)
          .hasMessageContaining("a.part")
          .hasMessageContaining("No space left");
    }
    try (var part = open()) {
      assertThat(part.size()).isEqualTo(70_000);
      long first = part.resumeAt();
      part.append(at(first), from(whole, first), moved -> {});
    }
    assertThat(path).hasBinaryContent(whole);
  }

  @Test
  void stays_when_the_thread_is_interrupted() throws IOException {
    try (var part = open()) {
      breakOff(part);
      Thread.currentThread().interrupt();

      var failure =
          catchThrowable(
              () -> part.append(at(part.resumeAt()), from(whole, part.resumeAt()), moved -> {}));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure).isInstanceOf(ClosedByInterruptException.class);
    }
    assertThat(path).hasBinaryContent(Arrays.copyOf(whole, 150_000));
  }
}
