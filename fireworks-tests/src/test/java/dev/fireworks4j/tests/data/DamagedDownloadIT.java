// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.resource.SignedUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Downloads whose bytes are wrong, or whose folder is used by others. */
class DamagedDownloadIT extends DownloadFixture {
  @Nested
  class Damage {

    @Test
    void of_one_answer_is_corrected_by_another() {
      fake.faults().on("GET", "...a.jsonl").times(1).corruptBody();

      download();

      assertThat(target.resolve("a.jsonl")).hasSameBinaryContentAs(one);
    }

    @Test
    void that_stays_is_told_and_leaves_nothing() {
      fake.faults().on("GET", "...a.jsonl").corruptBody();

      var failure = catchThrowable(DamagedDownloadIT.this::download);

      assertThat(failure)
          .isInstanceOf(CorruptTransferException.class)
          .hasMessageContaining("checksum");
      assertThat(target.resolve("a.jsonl")).doesNotExist();
      assertThat(target.resolve("a.jsonl.part")).doesNotExist();
    }

    @Test
    void of_a_single_file_is_told_and_leaves_nothing() {
      fake.faults().on("GET", "...a.jsonl").corruptBody();
      var url = fireworks.datasets().downloadUrls("d").get("dataset/d/a.jsonl");

      var failure = catchThrowable(() -> fireworks.files().download(url, folder.resolve("single")));

      assertThat(failure).isInstanceOf(CorruptTransferException.class);
      assertThat(folder.resolve("single")).doesNotExist();
    }

    @Test
    void is_a_number_of_rows_that_nobody_declared() {
      fireworks
          .datasets()
          .upload(
              DatasetUpload.builder()
                  .id("miscounted")
                  .format(RowFormat.CHAT)
                  .files(List.of(two))
                  .exampleCount(501L)
                  .build());
      var download = DatasetDownload.builder().dataset("miscounted").folder(target);

      var failure = catchThrowable(() -> fireworks.datasets().download(download.build()));
      var files = fireworks.datasets().download(download.isCountUnchecked(true).build());

      assertThat(failure)
          .isInstanceOf(CorruptTransferException.class)
          .hasMessageContaining("500 rows")
          .hasMessageContaining("declares 501");
      assertThat(files).extracting(DownloadedFile::rows).containsExactly(500L);
    }
  }

  /** Names that something else has already. */
  @Nested
  class Beside {

    private SignedUrl url() {
      return fireworks.datasets().downloadUrls("d").get("dataset/d/a.jsonl");
    }

    @Test
    void a_link_at_the_name_of_the_part_is_not_followed() throws IOException {
      Path precious = Files.writeString(folder.resolve("precious"), "precious");
      Files.createDirectories(target);
      Files.createSymbolicLink(target.resolve("a.jsonl.part"), precious);

      download();
      fireworks.files().download(url(), target.resolve("a.jsonl"));

      assertThat(precious).hasContent("precious");
      assertThat(target.resolve("a.jsonl.part")).isSymbolicLink();
      assertThat(target.resolve("a.jsonl")).hasSameBinaryContentAs(one);
    }

    @Test
    void a_file_of_the_users_is_not_touched_whether_the_download_succeeds_or_fails()
        throws IOException {
      Files.createDirectories(target);
      Path own = Files.writeString(target.resolve("a.jsonl.part"), "precious");

      fake.faults().on("GET", "...a.jsonl").times(1).status(404);
      var failure = catchThrowable(DamagedDownloadIT.this::download);
      download();

      assertThat(failure).isInstanceOf(NotFoundException.class);
      assertThat(own).hasContent("precious");
      assertThat(target.resolve("a.jsonl")).hasSameBinaryContentAs(one);
    }

    @Test
    void a_folder_at_the_target_is_refused() throws IOException {
      Path taken = Files.createDirectories(target.resolve("a.jsonl"));

      assertThat(catchThrowable(DamagedDownloadIT.this::download))
          .isInstanceOf(FileTransferException.class)
          .hasMessageContaining("it is a folder");
      assertThat(catchThrowable(() -> fireworks.files().download(url(), taken)))
          .isInstanceOf(FileTransferException.class);
      assertThat(taken).isEmptyDirectory();
    }

    @Test
    void a_link_to_a_folder_is_a_folder_to_download_to() throws IOException {
      Path real = Files.createDirectories(folder.resolve("real"));
      Path link = Files.createSymbolicLink(folder.resolve("link"), real);

      fireworks.datasets().download(DatasetDownload.of("d", link));

      assertThat(real.resolve("a.jsonl")).hasSameBinaryContentAs(one);
    }
  }
}
