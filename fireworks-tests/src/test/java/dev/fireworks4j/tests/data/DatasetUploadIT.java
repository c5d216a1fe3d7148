// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.data.BatchRequest;
import dev.fireworks4j.data.ChatExample;
import dev.fireworks4j.data.DatasetRow;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.PreferenceExample;
import dev.fireworks4j.data.PromptExample;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.RowMessage;
import dev.fireworks4j.data.TransferProgress;
import dev.fireworks4j.data.TransferProgress.TransferPhase;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.DatasetFormat;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DatasetUploadIT extends UploadFixture {
  @Nested
  class OneFile {

    @Test
    void becomes_a_ready_dataset_with_its_rows_counted() {
      Path file = Rows.chat(folder, "train.jsonl", 7);

      var dataset = fireworks.datasets().upload(DatasetUpload.of("d", RowFormat.CHAT, file));

      assertThat(dataset.state()).isEqualTo(DatasetState.READY);
      assertThat(dataset.exampleCount()).isEqualTo(7);
      assertThat(dataset.format()).isEqualTo(DatasetFormat.CHAT);
      assertThat(asked("POST", "...:upload")).isOne();
      assertThat(asked("POST", "...:validateUpload")).isZero();
    }

    @Test
    void keeps_its_format_when_it_is_copied() {
      Path file = Rows.chat(folder, "train.jsonl", 7);
      fireworks.datasets().upload(DatasetUpload.of("d", RowFormat.CHAT, file));

      fireworks.datasets().create(CreateDataset.builder().id("copy").sourceDatasetId("d").build());

      var copy = fireworks.datasets().get("copy");
      assertThat(copy.format()).isEqualTo(DatasetFormat.CHAT);
      assertThat(copy.format().rowFormat()).isEqualTo(RowFormat.CHAT);
      assertThat(copy.transformed().originalFormat()).isEqualTo(DatasetFormat.CHAT);
    }

    @Test
    void tells_the_listener_each_phase_in_order() {
      Path file = Rows.chat(folder, "train.jsonl", 7);
      var seen = Collections.synchronizedList(new ArrayList<TransferProgress>());

      fireworks
          .datasets()
          .upload(
              DatasetUpload.builder()
                  .id("d")
                  .format(RowFormat.CHAT)
                  .files(List.of(file))
                  .listener(seen::add)
                  .build());

      assertThat(seen.stream().map(TransferProgress::phase).distinct())
          .containsExactly(
              TransferPhase.VALIDATING,
              TransferPhase.CREATING,
              TransferPhase.TRANSFERRING,
              TransferPhase.PROCESSING,
              TransferPhase.DONE);
      var last = seen.get(seen.size() - 1);
      assertThat(last.doneBytes()).isEqualTo(last.totalBytes()).isEqualTo(file.toFile().length());
    }

    @Test
    void survives_a_listener_that_throws() {
      var upload =
          DatasetUpload.builder()
              .id("d")
              .format(RowFormat.CHAT)
              .files(List.of(Rows.chat(folder, "a.jsonl", 3)))
              .listener(
                  progress -> {
                    throw new IllegalStateException("mine");
                  })
              .build();

      assertThat(fireworks.datasets().upload(upload).state()).isEqualTo(DatasetState.READY);
    }

    @Test
    void is_sent_as_it_is_when_its_rows_were_counted_before() throws IOException {
      Path file = Files.writeString(folder.resolve("odd.jsonl"), "not JSON");

      var dataset =
          fireworks
              .datasets()
              .upload(
                  DatasetUpload.builder()
                      .id("d")
                      .format(RowFormat.BATCH)
                      .files(List.of(file))
                      .exampleCount(42L)
                      .build());

      assertThat(dataset.exampleCount()).isEqualTo(42);
    }

    @Test
    void counts_as_sent_when_only_the_answer_was_lost() {
      fake.faults().on("POST", "...:upload").times(1).resetAfter();

      var dataset =
          fireworks
              .datasets()
              .upload(DatasetUpload.of("d", RowFormat.CHAT, Rows.chat(folder, "a.jsonl", 3)));

      assertThat(dataset.state()).isEqualTo(DatasetState.READY);
    }
  }

  @Nested
  class SeveralFiles {

    @Test
    void go_to_signed_urls_asked_for_in_one_call() {
      Path one = Rows.chat(folder, "a.jsonl", 4);
      Path two = Rows.chat(folder, "b.jsonl", 5);

      var dataset = fireworks.datasets().upload(DatasetUpload.of("d", RowFormat.CHAT, one, two));

      assertThat(dataset.state()).isEqualTo(DatasetState.READY);
      assertThat(dataset.exampleCount()).isEqualTo(9);
      assertThat(asked("POST", "...:getUploadEndpoint")).isOne();
      assertThat(asked("PUT", "...jsonl")).isEqualTo(2);
      assertThat(asked("POST", "...:validateUpload")).isOne();
    }

    @Test
    void get_new_urls_for_all_when_the_old_ones_have_aged() {
      var upload =
          DatasetUpload.builder()
              .id("d")
              .format(RowFormat.CHAT)
              .files(List.of(Rows.chat(folder, "a.jsonl", 4), Rows.chat(folder, "b.jsonl", 5)))
              .readyWithin(Duration.ofMinutes(1))
              .listener(
                  progress -> {
                    if (progress.file().equals("a.jsonl")) {
                      fake.clock().advance(Duration.ofMinutes(46));
                    }
                  })
              .build();

      catchThrowable(() -> fireworks.datasets().upload(upload));

      assertThat(asked("POST", "...:getUploadEndpoint")).isEqualTo(2);
      assertThat(asked("PUT", "...a.jsonl")).isOne();
      assertThat(asked("PUT", "...b.jsonl")).isOne();
    }
  }

  @Nested
  class Resuming {

    private DatasetUpload upload(Path... files) {
      return DatasetUpload.builder()
          .id("d")
          .format(RowFormat.CHAT)
          .files(List.of(files))
          .isResumable(true)
          .build();
    }

    @Test
    void continues_with_what_a_failed_upload_left() {
      Path one = Rows.chat(folder, "a.jsonl", 3);
      Path two = Rows.chat(folder, "b.jsonl", 3);
      fake.faults().on("PUT", "...b.jsonl").times(1).status(404);
      var failure = catchThrowable(() -> fireworks.datasets().upload(upload(one, two)));

      var dataset = fireworks.datasets().upload(upload(one, two));

      assertThat(failure)
          .isInstanceOf(IncompleteTransferException.class)
          .hasMessageContaining("accounts/acme/datasets/d");
      assertThat(dataset.state()).isEqualTo(DatasetState.READY);
      assertThat(asked("DELETE", ".../datasets/d")).isZero();
    }

    @Test
    void returns_a_dataset_that_is_ready_without_sending_it_again() {
      Path file = Rows.chat(folder, "a.jsonl", 3);
      fireworks.datasets().upload(upload(file));

      fireworks.datasets().upload(upload(file));

      assertThat(asked("POST", "...:upload")).isOne();
    }

    @Test
    void refuses_a_dataset_of_other_rows() {
      fireworks.datasets().upload(upload(Rows.chat(folder, "a.jsonl", 3)));
      Path more = Rows.chat(folder, "b.jsonl", 4);

      var failure = catchThrowable(() -> fireworks.datasets().upload(upload(more)));

      assertThat(failure).isInstanceOf(ConflictException.class);
    }
  }

  @Nested
  class TypedRows {

    @Test
    void of_each_format_become_datasets() {
      Map<RowFormat, DatasetRow> rows =
          Map.of(
              RowFormat.CHAT,
                  ChatExample.of(RowMessage.user("hé"), RowMessage.assistant("\"ho\"\n")),
              RowFormat.PREFERENCE, PreferenceExample.of("q", "better", "worse"),
              RowFormat.PROMPT, PromptExample.of("2+2", Map.of("ground_truth", 4L)));

      rows.forEach(
          (format, row) -> {
            String id = "d-" + format.ordinal();
            var upload = DatasetUpload.ofRows(id, format, Stream.of(row, row, row));

            assertThat(fireworks.datasets().upload(upload).exampleCount()).isEqualTo(3);
          });
    }

    @Test
    void must_be_of_the_format_that_was_named() {
      var upload =
          DatasetUpload.ofRows(
              "d", RowFormat.CHAT, Stream.of(BatchRequest.of("a", RowMessage.user("x"))));

      var failure = catchThrowable(() -> fireworks.datasets().upload(upload));

      assertThat(failure).isInstanceOf(InvalidRequestException.class).hasMessageContaining("row 1");
    }

    @Test
    void must_be_some() {
      var upload = DatasetUpload.ofRows("d", RowFormat.BATCH, Stream.of());

      var failure = catchThrowable(() -> fireworks.datasets().upload(upload));

      assertThat(failure).isInstanceOf(InvalidRequestException.class).hasMessageContaining("none");
    }

    @Test
    void are_closed_and_their_file_is_deleted() {
      var closed = new ArrayList<String>();
      var rows =
          Stream.<DatasetRow>of(BatchRequest.of("a", RowMessage.user("x")))
              .onClose(() -> closed.add("rows"));

      fireworks.datasets().upload(DatasetUpload.ofRows("d", RowFormat.BATCH, rows));

      assertThat(closed).containsExactly("rows");
    }
  }
}
