// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.data.IncompleteTransferException;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
