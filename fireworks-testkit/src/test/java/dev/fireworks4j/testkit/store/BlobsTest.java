// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.testkit.http.ApiError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlobsTest {
  private static final int MEGABYTE = 1 << 20;

  private final Blobs blobs = new Blobs(3 * MEGABYTE, () -> 0);

  @AfterEach
  void close() {
    blobs.close();
  }

  /** Gives this many bytes and then a surprise, or the end. */
  private static final class Upload extends InputStream {
    private final int size;
    private final Surprise surprise;
    private int given;

    Upload(int size, Surprise surprise) {
      this.size = size;
      this.surprise = surprise;
    }

    interface Surprise {
      int next() throws IOException;
    }

    @Override
    public int read() throws IOException {
      var single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (given == size) {
        return surprise.next();
      }
      int count = Math.min(length, size - given);
      Arrays.fill(bytes, offset, offset + count, (byte) 'x');
      given += count;
      return count;
    }
  }

  /** Without the lock of the folder. */
  static long filesOnDisk(Blobs blobs) {
    if (blobs.folder == null) {
      return 0;
    }
    try (var all = Files.list(blobs.folder.path)) {
      return all.count() - 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Upload upload(int size) {
    return new Upload(size, () -> -1);
  }

  @Test
  void a_large_upload_that_fits_is_kept_whole() throws IOException {
    Blob kept = blobs.keep(upload(3 * MEGABYTE));

    assertThat(kept.sizeBytes()).isEqualTo(3 * MEGABYTE);
    assertThat(filesOnDisk(blobs)).isEqualTo(1);
  }

  @Test
  void a_large_upload_is_refused_where_the_room_ends_and_leaves_no_file() {
    var large = upload(100 * MEGABYTE);

    assertThatThrownBy(() -> blobs.keep(large))
        .isInstanceOf(ApiError.class)
        .hasMessageContaining("at most " + 3 * MEGABYTE + " bytes");

    assertThat(large.given).isBetween(3 * MEGABYTE, 3 * MEGABYTE + 64 * 1024);
    assertThat(filesOnDisk(blobs)).isZero();
  }

  @Test
  void uploads_that_arrive_at_once_share_the_room() throws IOException {
    var second = upload(2 * MEGABYTE);
    var first =
        new Upload(
            2 * MEGABYTE,
            () -> {
              assertThatThrownBy(() -> blobs.keep(second)).isInstanceOf(ApiError.class);
              return -1;
            });

    Blob kept = blobs.keep(first);

    assertThat(kept.sizeBytes()).isEqualTo(2 * MEGABYTE);
    assertThat(second.given).isLessThan(2 * MEGABYTE);
    assertThat(blobs.keep(upload(2 * MEGABYTE)).sizeBytes()).isEqualTo(2 * MEGABYTE);
  }

  @Test
  void a_large_upload_ends_when_others_take_its_room() {
    var looks = new AtomicInteger();
    var large = upload(3 * MEGABYTE);
    try (var shared =
        new Blobs(3 * MEGABYTE, () -> looks.getAndIncrement() == 0 ? 0 : 2 * MEGABYTE)) {

      assertThatThrownBy(() -> shared.keep(large)).isInstanceOf(ApiError.class);

      assertThat(large.given).isLessThan(2 * MEGABYTE);
      assertThat(filesOnDisk(shared)).isZero();
    }
  }

  @Test
  void an_upload_whose_room_is_taken_at_its_end_is_refused_and_leaves_no_file() throws IOException {
    try (var state = new FakeState(() -> Instant.EPOCH, 1, 7, 3 * MEGABYTE)) {
      var slow =
          new Upload(
              5 * MEGABYTE / 2,
              () -> {
                state.receiveFile("quick", state.blobs().of(new byte[MEGABYTE - 1]));
                return -1;
              });
      Blob kept = state.blobs().keep(slow);

      assertThatThrownBy(() -> state.receiveFile("slow", kept))
          .isInstanceOf(ApiError.class)
          .hasMessageContaining("at most " + 3 * MEGABYTE + " bytes");

      assertThat(state.files()).containsOnlyKeys("quick");
      assertThat(filesOnDisk(state.blobs())).isZero();
    }
  }

  @Test
  void what_is_replaced_removed_or_reset_gives_its_room_back() {
    try (var state = new FakeState(() -> Instant.EPOCH, 1, 7, 100)) {
      for (int round = 0; round < 3; round++) {
        state.receiveFile("a/1", state.blobs().of(new byte[60]));
        state.receiveFile("a/1", state.blobs().of(new byte[90]));
        state.putFile("b/1", "x".repeat(10));
        assertFull(state);

        state.removeFiles(path -> path.startsWith("a/"));
        state.receiveFile("a/2", state.blobs().of(new byte[90]));
        assertFull(state);

        state.clear();
      }
    }
  }

  private static void assertFull(FakeState state) {
    assertThatThrownBy(() -> state.receiveFile("c", state.blobs().of(new byte[1])))
        .isInstanceOf(ApiError.class);
  }

  @Test
  void an_upload_that_breaks_off_gives_its_room_back() throws IOException {
    var broken =
        new Upload(
            2 * MEGABYTE,
            () -> {
              throw new IOException("reset");
            });

    assertThatThrownBy(() -> blobs.keep(broken)).hasMessage("reset");

    assertThat(filesOnDisk(blobs)).isZero();
    assertThat(blobs.keep(upload(3 * MEGABYTE)).sizeBytes()).isEqualTo(3 * MEGABYTE);
  }
}
