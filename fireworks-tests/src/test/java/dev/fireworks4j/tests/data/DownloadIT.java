// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.TransferProgress;
import dev.fireworks4j.data.TransferProgress.Phase;
import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.error.DeadlineExceededException;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadIT {
  private FakeFireworks fake;
  private Fireworks fireworks;
  private Path one;
  private Path two;
  private Path target;
  @TempDir private Path folder;

  @BeforeEach
  void start() {
    fake = FakeFireworks.start();
    fireworks = fake.connect();
    one = Rows.chat(folder, "a.jsonl", 3_000);
    two = Rows.chat(folder, "b.jsonl", 500);
    target = folder.resolve("out/deep");
    fireworks.datasets().upload(DatasetUpload.of("d", RowFormat.CHAT, one, two));
    fake.requests().clear();
  }

  @AfterEach
  void stop() {
    fireworks.close();
    fake.close();
  }

  private static String whole(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private List<DownloadedFile> download() {
    return fireworks.datasets().download(DatasetDownload.of("d", target));
  }

  @Test
  void brings_all_files_and_nothing_else() throws IOException {
    var files = download();

    assertThat(files).extracting(DownloadedFile::name).containsExactly("a.jsonl", "b.jsonl");
    assertThat(target.resolve("a.jsonl")).hasSameBinaryContentAs(one);
    assertThat(target.resolve("b.jsonl")).hasSameBinaryContentAs(two);
    try (var all = Files.list(target)) {
      assertThat(all).hasSize(2);
    }
    assertThat(files.get(0).bytes()).isEqualTo(Files.size(one));
  }

  @Test
  void goes_on_after_a_break() {
    fake.faults().on("GET", "...a.jsonl").times(2).truncateBody();

    download();

    assertThat(target.resolve("a.jsonl")).hasSameBinaryContentAs(one);
    assertThat(fake.requests().matching("GET", "...a.jsonl"))
        .anySatisfy(request -> assertThat(request.headers()).containsKey("range"));
  }

  @Test
  void keeps_and_names_the_part_when_it_gives_up_and_takes_it_up_later() {
    var rule = fake.faults().on("GET", "...a.jsonl").truncateBody();

    var failure = catchThrowable(this::download);

    assertThat(rule).isNotNull();
    assertThat(failure)
        .isInstanceOf(IncompleteTransferException.class)
        .hasMessageContaining("a.jsonl.part");
    assertThat(target.resolve("a.jsonl")).doesNotExist();
    assertThat(target.resolve("a.jsonl.part")).exists();

    fake.faults().clear();
    download();

    assertThat(target.resolve("a.jsonl")).hasSameBinaryContentAs(one);
    assertThat(target.resolve("a.jsonl.part")).doesNotExist();
  }

  @Test
  void is_not_misled_by_a_part_of_another_file() throws IOException {
    Files.createDirectories(target);
    Files.writeString(target.resolve("a.jsonl.part"), "something else entirely ".repeat(100));

    download();

    assertThat(target.resolve("a.jsonl")).hasSameBinaryContentAs(one);
  }

  @Test
  void asks_for_new_urls_when_the_old_ones_have_expired() {
    fake.faults().on("GET", "...a.jsonl").times(1).status(403);

    download();

    assertThat(target.resolve("a.jsonl")).hasSameBinaryContentAs(one);
    assertThat(fake.requests().matching("GET", "...:getDownloadEndpoint")).hasSize(2);
  }

  @Test
  void asks_once_for_new_urls_when_they_run_out_on_the_way() {
    var download =
        DatasetDownload.builder()
            .dataset("d")
            .folder(target)
            .listener(
                progress -> {
                  if (progress.phase() == Phase.TRANSFERRING && progress.file().isEmpty()) {
                    fake.clock().advance(Duration.ofMinutes(11));
                  }
                })
            .build();

    fireworks.datasets().download(download);

    assertThat(target.resolve("a.jsonl")).hasSameBinaryContentAs(one);
    assertThat(target.resolve("b.jsonl")).hasSameBinaryContentAs(two);
    assertThat(fake.requests().matching("GET", "...:getDownloadEndpoint")).hasSize(2);
  }

  @Test
  void takes_only_the_rest_of_a_file_after_a_break() throws IOException {
    fake.faults().on("GET", "...a.jsonl").times(1).truncateBody();
    var moved = new AtomicLong();
    CallListener counting =
        new CallListener() {
          @Override
          public void onAttempt(CallListener.Call call, CallListener.Attempt attempt) {
            if (Integer.valueOf(206).equals(attempt.httpStatus())) {
              moved.incrementAndGet();
            }
          }
        };

    try (var client = Fireworks.connect(fake.options().toBuilder().listener(counting).build())) {
      client.datasets().download(DatasetDownload.of("d", target));
    }

    assertThat(target.resolve("a.jsonl")).hasSameBinaryContentAs(one);
    assertThat(moved).hasValue(1);
  }

  @Test
  void begins_anew_where_storage_knows_no_ranges() {
    fake.faults().on("GET", "...a.jsonl").times(1).truncateBody();
    fake.faults().on("GET", "...a.jsonl").times(1).body("text/plain", whole(one));

    download();

    assertThat(target.resolve("a.jsonl")).hasSameBinaryContentAs(one);
  }

  @Test
  void tells_the_size_and_the_time_left_once_all_files_are_on_their_way() {
    var seen = Collections.synchronizedList(new ArrayList<TransferProgress>());

    fireworks
        .datasets()
        .download(
            DatasetDownload.builder().dataset("d").folder(target).listener(seen::add).build());

    var last = seen.get(seen.size() - 1);
    assertThat(last.totalBytes())
        .isEqualTo(one.toFile().length() + two.toFile().length())
        .isEqualTo(last.doneBytes());
    assertThat(last.timeLeft()).isNotNull();
  }

  @Nested
  class Damage {

    @Test
    void of_one_answer_is_mended_by_another() {
      fake.faults().on("GET", "...a.jsonl").times(1).corruptBody();

      download();

      assertThat(target.resolve("a.jsonl")).hasSameBinaryContentAs(one);
    }

    @Test
    void that_stays_is_told_and_leaves_nothing() {
      fake.faults().on("GET", "...a.jsonl").corruptBody();

      var failure = catchThrowable(DownloadIT.this::download);

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
      var failure = catchThrowable(DownloadIT.this::download);
      download();

      assertThat(failure).isInstanceOf(NotFoundException.class);
      assertThat(own).hasContent("precious");
      assertThat(target.resolve("a.jsonl")).hasSameBinaryContentAs(one);
    }

    @Test
    void a_folder_at_the_target_is_refused() throws IOException {
      Path taken = Files.createDirectories(target.resolve("a.jsonl"));

      assertThat(catchThrowable(DownloadIT.this::download))
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

  /** One deadline over all files and attempts. */
  @Nested
  class Deadline {

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "apache"})
    @Timeout(60)
    void ends_a_download_of_which_a_byte_comes_now_and_then_and_leaves_the_part(String transport)
        throws IOException {
      fake.faults().on("GET", "...a.jsonl").trickle();
      var options = fake.options().toBuilder().transport(transport).build();

      try (var client = Fireworks.connect(options)) {
        client.datasets().get("d");
        var hasty = client.with(CallOptions.defaults().withDeadline(Duration.ofSeconds(2)));

        assertThat(catchThrowable(() -> hasty.datasets().download(DatasetDownload.of("d", target))))
            .isInstanceOf(IncompleteTransferException.class)
            .hasMessageContaining("the deadline of 2000 ms passed")
            .hasCauseInstanceOf(DeadlineExceededException.class);
      }
      assertThat(target.resolve("a.jsonl.part")).isNotEmptyFile();
      assertThat(target.resolve("a.jsonl")).doesNotExist();
      fake.faults().clear();

      download();

      assertThat(target.resolve("a.jsonl")).hasSameBinaryContentAs(one);
    }
  }

  @Nested
  class Interrupts {

    @Test
    @Timeout(60)
    void end_a_download_that_stalls_and_keep_the_flag() {
      fake.faults().on("GET", "...a.jsonl").stallInBody();
      var waiting = Thread.currentThread();
      var download =
          DatasetDownload.builder()
              .dataset("d")
              .folder(target)
              .listener(
                  progress -> {
                    if (progress.file().equals("b.jsonl")) {
                      waiting.interrupt();
                    }
                  })
              .build();

      var failure = catchThrowable(() -> fireworks.datasets().download(download));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure)
          .isInstanceOf(FireworksException.class)
          .hasMessageContaining("interrupted");
      assertThat(target.resolve("a.jsonl")).doesNotExist();
    }
  }

  @Test
  void tells_of_a_dataset_that_is_not_there() {
    var failure =
        catchThrowable(() -> fireworks.datasets().download(DatasetDownload.of("nope", target)));

    assertThat(failure).isInstanceOf(NotFoundException.class);
  }

  @Test
  void tells_of_a_folder_that_cannot_be() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    var failure =
        catchThrowable(() -> fireworks.datasets().download(DatasetDownload.of("d", file)));

    assertThat(failure).isInstanceOf(FileTransferException.class);
  }

  @Test
  void outlives_an_hour() {
    fake.clock().advance(Duration.ofHours(2));

    assertThat(download()).hasSize(2);
  }
}
