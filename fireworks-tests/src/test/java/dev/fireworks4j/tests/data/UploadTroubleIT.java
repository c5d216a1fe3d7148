// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.TransferListener;
import dev.fireworks4j.data.TransferProgress.TransferPhase;
import dev.fireworks4j.data.ValidationReport;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.InvalidDatasetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an upload meets beyond good rows and a service that answers. */
@Timeout(120)
class UploadTroubleIT extends TroubleFixture {
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
            if (progress.phase() == TransferPhase.CREATING) {
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
}
