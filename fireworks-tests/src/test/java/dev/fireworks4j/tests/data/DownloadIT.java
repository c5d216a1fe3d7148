// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.data.TransferProgress;
import dev.fireworks4j.data.TransferProgress.TransferPhase;
import dev.fireworks4j.error.DeadlineExceededException;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.NotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadIT extends DownloadFixture {
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
  void continues_after_a_break() {
    fake.faults().on("GET", "...a.jsonl").times(2).truncateBody();

    download();

    assertThat(target.resolve("a.jsonl")).hasSameBinaryContentAs(one);
    assertThat(fake.requests().matching("GET", "...a.jsonl"))
        .anySatisfy(request -> assertThat(request.headers()).containsKey("range"));
  }

  @Test
  void keeps_and_names_the_part_when_it_gives_up_and_continues_it_later() {
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
                  if (progress.phase() == TransferPhase.TRANSFERRING && progress.file().isEmpty()) {
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
