// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.TransferListener;
import dev.fireworks4j.data.TransferProgress.Phase;
import dev.fireworks4j.data.ValidationReport;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.error.DeadlineExceededException;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.InvalidDatasetException;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an upload meets beyond good rows and a service that answers. */
@Timeout(120)
class UploadTroubleIT {
  /** Enough that a listener gets events while the bytes are sent. */
  private static final int MANY_ROWS = 20_000;

  private FakeFireworks fake;
  private Fireworks fireworks;
  @TempDir private Path folder;

  @BeforeEach
  void start() {
    fake = FakeFireworks.start();
    fireworks = fake.connect();
  }

  @AfterEach
  void stop() {
    fireworks.close();
    fake.close();
  }

  private DatasetUpload upload(TransferListener listener, Path... files) {
    return DatasetUpload.builder()
        .id("d")
        .format(RowFormat.CHAT)
        .files(List.of(files))
        .listener(listener)
        .build();
  }

  private Throwable failureOf(DatasetUpload upload) {
    return catchThrowable(() -> fireworks.datasets().upload(upload));
  }

  private int asked(String method, String path) {
    return fake.requests().matching(method, path).size();
  }

  /** Does something once, when the first bytes are on their way. */
  private static TransferListener onTheWay(Runnable action) {
    var isDone = new AtomicBoolean();
    return progress -> {
      boolean moves = progress.phase() == Phase.TRANSFERRING && progress.doneBytes() > 0;
      if (moves && isDone.compareAndSet(false, true)) {
        action.run();
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void each_transport_brings_files_there_and_back(String transport) {
    Path one = Rows.chat(folder, "a.jsonl", MANY_ROWS);
    Path two = Rows.chat(folder, "b.jsonl", 5);
    var options = fake.options().toBuilder().transport(transport).build();

    try (var client = Fireworks.connect(options)) {
      var single = client.datasets().upload(DatasetUpload.of("s", RowFormat.CHAT, one));
      var both = client.datasets().upload(DatasetUpload.of("d", RowFormat.CHAT, one, two));
      var files = client.datasets().download(DatasetDownload.of("d", folder.resolve("back")));

      assertThat(single.state()).isEqualTo(DatasetState.READY);
      assertThat(both.exampleCount()).isEqualTo(MANY_ROWS + 5);
      assertThat(files).extracting(DownloadedFile::rows).containsExactly((long) MANY_ROWS, 5L);
      assertThat(folder.resolve("back/a.jsonl")).hasSameBinaryContentAs(one);
    }
  }

  @Test
  void a_dataset_encrypted_with_the_accounts_own_key_gets_no_byte() {
    fake.jobs()
        .add(
            "datasets",
            Map.of(
                "name", "d",
                "state", "UPLOADING",
                "format", "CHAT",
                "exampleCount", "3",
                "userUploaded", Map.of(),
                "encryptionState", "ENCRYPTION_STATE_CMEK"));
    var upload =
        DatasetUpload.builder()
            .id("d")
            .format(RowFormat.CHAT)
            .files(List.of(Rows.chat(folder, "a.jsonl", 3)))
            .isResumable(true)
            .build();

    assertThat(failureOf(upload))
        .isInstanceOf(IncompleteTransferException.class)
        .hasMessageContaining("accounts/acme/datasets/d")
        .hasMessageContaining("CMEK");
    assertThat(asked("POST", "...:upload") + asked("POST", "...:getUploadEndpoint")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "  \r\n\n", "\uFEFF"})
  void a_file_without_a_row_is_refused_before_anything_is_sent(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("none.jsonl"), text);

    assertThat(failureOf(DatasetUpload.of("d", RowFormat.CHAT, file)))
        .isInstanceOf(InvalidDatasetException.class)
        .hasMessageContaining("0 rows");
    assertThat(fake.requests().all()).isEmpty();
  }

  @Test
  void storage_that_keeps_other_bytes_is_found_out() {
    fake.faults().on("PUT", "...b.jsonl").header("x-goog-hash", "crc32c=AAAAAA==");
    Path one = Rows.chat(folder, "a.jsonl", 3);
    Path two = Rows.chat(folder, "b.jsonl", 3);

    assertThat(failureOf(DatasetUpload.of("d", RowFormat.CHAT, one, two)))
        .isInstanceOf(CorruptTransferException.class)
        .hasMessageContaining("b.jsonl");
    assertThat(fireworks.datasets().list()).isEmpty();
  }

  @Test
  void a_service_that_keeps_fewer_bytes_is_found_out() {
    fake.faults().on("POST", "...:upload").body("application/json", "{\"bytes\": 7}");

    assertThat(failureOf(DatasetUpload.of("d", RowFormat.CHAT, Rows.chat(folder, "a.jsonl", 3))))
        .isInstanceOf(CorruptTransferException.class)
        .hasMessageContaining("7 bytes");
    assertThat(fireworks.datasets().list()).isEmpty();
  }

  /** Ways in which a file can become another. */
  enum Change {
    GROWS {
      @Override
      void to(Path file) throws IOException {
        Files.writeString(file, "\n{}", StandardOpenOption.APPEND);
      }
    },
    SHRINKS {
      @Override
      void to(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(channel.size() / 2);
        }
      }
    },
    KEEPS_ITS_SIZE {
      @Override
      void to(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.write(ByteBuffer.wrap(new byte[] {'X'}), 10);
        }
      }
    },
    GOES {
      @Override
      void to(Path file) throws IOException {
        Files.delete(file);
      }
    };

    abstract void to(Path file) throws IOException;

    void quietly(Path file) {
      try {
        to(file);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }

  @Nested
  class FilesThatChange {

    @ParameterizedTest
    @EnumSource(Change.class)
    void after_they_were_checked_are_not_sent(Change change) {
      Path one = Rows.chat(folder, "a.jsonl", 3);
      Path two = Rows.chat(folder, "b.jsonl", 3);
      TransferListener changing =
          progress -> {
            if (progress.phase() == Phase.CREATING) {
              change.quietly(two);
            }
          };

      assertThat(failureOf(upload(changing, one, two))).isInstanceOf(FileTransferException.class);
      assertThat(fireworks.datasets().list()).isEmpty();
      assertThat(asked("PUT", "...b.jsonl")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void while_they_are_sent_end_the_upload(Change change) {
      Path one = Rows.chat(folder, "a.jsonl", MANY_ROWS);
      Path two = Rows.chat(folder, "b.jsonl", 3);

      var failure = failureOf(upload(onTheWay(() -> change.quietly(one)), one, two));

      assertThat(failure).isInstanceOf(FileTransferException.class).hasMessageContaining("a.jsonl");
      assertThat(fireworks.datasets().list()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
        value = Change.class,
        names = {"GROWS", "KEEPS_ITS_SIZE"})
    void while_they_are_sent_in_one_request_end_the_upload(Change change) {
      Path one = Rows.chat(folder, "a.jsonl", MANY_ROWS);

      var failure = failureOf(upload(onTheWay(() -> change.quietly(one)), one));

      assertThat(failure).isInstanceOf(FileTransferException.class);
      assertThat(fireworks.datasets().list()).isEmpty();
    }
  }

  /** Files that were checked by the user's own call, some time before the upload. */
  @Nested
  class ChecksBefore {

    private ValidationReport check(Path... files) {
      return DatasetValidation.of(RowFormat.CHAT).check(files).orThrow();
    }

    @Test
    void are_not_repeated() {
      Path one = Rows.chat(folder, "a.jsonl", 4);

      var dataset = fireworks.datasets().upload(DatasetUpload.of("d", check(one)));

      assertThat(dataset.state()).isEqualTo(DatasetState.READY);
      assertThat(dataset.exampleCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void hold_for_every_byte_that_is_sent_and_else_nothing_stays(Change change) {
      Path one = Rows.chat(folder, "a.jsonl", 3);
      Path two = Rows.chat(folder, "b.jsonl", 3);
      var single = DatasetUpload.of("s", check(two));
      var both =
          DatasetUpload.builder().id("d").validation(check(one, two)).isResumable(true).build();
      change.quietly(two);

      assertThat(failureOf(single)).isInstanceOf(FireworksException.class);
      assertThat(failureOf(both)).isInstanceOf(FireworksException.class);

      assertThat(fireworks.datasets().list()).isEmpty();
    }
  }

  /** The deadline for uploads is the only limit: there is none for silence. */
  @Nested
  class Limits {

    private Fireworks client(Duration attempt, Duration upload) {
      var timeouts =
          Timeouts.builder()
              .attempt(attempt)
              .upload(upload)
              .download(Duration.ofMinutes(1))
              .build();
      return Fireworks.connect(
          fake.options().toBuilder().transport(fake.transport()).timeouts(timeouts).build());
    }

    @Test
    void allow_an_answer_long_after_the_last_byte() {
      fake.faults().on("POST", "...:upload").times(2).delay(Duration.ofMillis(400));
      fake.faults().on("PUT", "...").delay(Duration.ofMillis(400));
      Path one = Rows.chat(folder, "a.jsonl", 3);
      Path two = Rows.chat(folder, "b.jsonl", 3);

      try (var client = client(Duration.ofMillis(100), Duration.ofMinutes(1))) {
        client.datasets().upload(DatasetUpload.of("s", RowFormat.CHAT, one));
        client.datasets().upload(DatasetUpload.of("d", RowFormat.CHAT, one, two));
      }

      assertThat(fireworks.datasets().get("s").state()).isEqualTo(DatasetState.READY);
      assertThat(fireworks.datasets().get("d").state()).isEqualTo(DatasetState.READY);
      assertThat(asked("PUT", "...")).isEqualTo(2);
    }

    @Test
    void cover_all_files_together() {
      fake.faults().on("PUT", "...").delay(Duration.ofMillis(700));
      Path one = Rows.chat(folder, "a.jsonl", 3);
      Path two = Rows.chat(folder, "b.jsonl", 3);
      Path three = Rows.chat(folder, "c.jsonl", 3);

      try (var client = client(Duration.ofMillis(100), Duration.ofSeconds(1))) {
        var upload = DatasetUpload.of("d", RowFormat.CHAT, one, two, three);

        assertThat(catchThrowable(() -> client.datasets().upload(upload)))
            .isInstanceOf(DeadlineExceededException.class)
            .hasMessageContaining("1000 ms");
      }
      assertThat(asked("PUT", "...c.jsonl")).isZero();
      assertThat(fireworks.datasets().list()).isEmpty();
    }

    @Test
    void leave_a_dataset_that_the_service_may_be_finishing() {
      fake.faults().on("POST", "...:upload").stallBeforeHeaders();
      fake.faults().on("GET", ".../datasets/d").status(503);
      var upload = DatasetUpload.of("d", RowFormat.CHAT, Rows.chat(folder, "a.jsonl", 3));

      try (var client = client(Duration.ofSeconds(20), Duration.ofMillis(800))) {
        assertThat(catchThrowable(() -> client.datasets().upload(upload)))
            .isInstanceOf(IncompleteTransferException.class)
            .hasMessageContaining("datasets/d are uploaded")
            .hasMessageContaining("the deadline of 800 ms passed");
      }
      assertThat(asked("DELETE", "...")).isZero();
    }
  }

  @Nested
  class Interrupts {

    @Test
    void in_the_middle_of_a_file_end_the_upload_and_clean_up() {
      fake.faults().on("PUT", "...").stallBeforeHeaders();
      Path one = Rows.chat(folder, "a.jsonl", MANY_ROWS);
      Path two = Rows.chat(folder, "b.jsonl", 3);
      var waiting = Thread.currentThread();

      var failure = failureOf(upload(onTheWay(waiting::interrupt), one, two));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure).isInstanceOf(CallInterruptedException.class);
      assertThat(fireworks.datasets().list()).isEmpty();
    }

    @Test
    void while_the_service_works_on_the_rows_name_what_is_left() {
      TransferListener interrupting =
          progress -> {
            if (progress.phase() == Phase.PROCESSING) {
              Thread.currentThread().interrupt();
            }
          };

      var failure = failureOf(upload(interrupting, Rows.chat(folder, "a.jsonl", 3)));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure)
          .isInstanceOf(FireworksException.class)
          .hasMessageContaining("accounts/acme/datasets/d");
      assertThat(fireworks.datasets().get("d").name()).endsWith("/d");
    }
  }

  @Nested
  class Urls {

    @Test
    void that_are_forty_five_minutes_old_are_renewed_for_all_files() {
      Path one = Rows.chat(folder, "a.jsonl", 4);
      Path two = Rows.chat(folder, "b.jsonl", 5);
      Path three = Rows.chat(folder, "c.jsonl", 6);
      TransferListener slow =
          progress -> {
            if (progress.file().equals("a.jsonl")) {
              fake.clock().advance(Duration.ofMinutes(45));
            }
          };

      var dataset = fireworks.datasets().upload(upload(slow, one, two, three));

      assertThat(dataset.state()).isEqualTo(DatasetState.READY);
      assertThat(fake.requests().matching("POST", "...:getUploadEndpoint"))
          .hasSize(2)
          .allSatisfy(
              request -> assertThat(request.body()).contains("a.jsonl", "b.jsonl", "c.jsonl"));
      assertThat(asked("PUT", "...a.jsonl")).isOne();
      assertThat(asked("PUT", "...c.jsonl")).isOne();
    }

    @Test
    void that_storage_no_longer_takes_are_renewed_once() {
      CallListener sleepy =
          new CallListener() {
            private boolean isOver;

            @Override
            public void onEnd(Call call, Duration elapsed, @Nullable FireworksException failure) {
              if (call.path().endsWith(":getUploadEndpoint") && !isOver) {
                isOver = true;
                fake.clock().advance(Duration.ofMinutes(61));
              }
            }
          };
      var options = fake.options().toBuilder().transport(fake.transport()).listener(sleepy).build();
      Path one = Rows.chat(folder, "a.jsonl", 4);
      Path two = Rows.chat(folder, "b.jsonl", 5);

      try (var client = Fireworks.connect(options)) {
        var dataset = client.datasets().upload(DatasetUpload.of("d", RowFormat.CHAT, one, two));

        assertThat(dataset.state()).isEqualTo(DatasetState.READY);
      }

      assertThat(asked("PUT", "...a.jsonl")).isEqualTo(2);
      assertThat(asked("PUT", "...b.jsonl")).isOne();
      assertThat(asked("POST", "...:getUploadEndpoint")).isEqualTo(2);
    }

    @Test
    void that_are_refused_for_good_end_the_upload() {
      fake.faults().on("PUT", "...a.jsonl").status(403);
      Path one = Rows.chat(folder, "a.jsonl", 4);
      Path two = Rows.chat(folder, "b.jsonl", 5);

      assertThat(failureOf(upload(TransferListener.NONE, one, two)))
          .isInstanceOf(FireworksException.class)
          .hasMessageContaining("403");
      assertThat(asked("PUT", "...a.jsonl")).isEqualTo(2);
      assertThat(fireworks.datasets().list()).isEmpty();
    }
  }
}
