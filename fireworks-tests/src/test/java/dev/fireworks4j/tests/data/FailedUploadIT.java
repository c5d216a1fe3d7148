// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.TransferProgress.TransferPhase;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.InvalidDatasetException;
import dev.fireworks4j.error.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is left of an upload that fails. */
class FailedUploadIT extends UploadFixture {
  @Nested
  class Failures {

    @Test
    void of_the_rows_send_nothing() {
      var failure =
          catchThrowable(
              () ->
                  fireworks
                      .datasets()
                      .upload(
                          DatasetUpload.of(
                              "d", RowFormat.PREFERENCE, Rows.chat(folder, "a.jsonl", 3))));

      assertThat(failure)
          .isInstanceOf(InvalidDatasetException.class)
          .hasMessageContaining("a.jsonl:1:1: input: missing");
      assertThat(fake.requests().all()).isEmpty();
    }

    @Test
    void of_paths_are_told_all_at_once() throws IOException {
      Path empty = Files.createFile(folder.resolve("empty.jsonl"));
      Path text = Rows.chat(folder, "rows.txt", 3);
      Path other = Files.createDirectory(folder.resolve("x"));
      Path twin = Rows.chat(other, "a.jsonl", 3);
      Path a = Rows.chat(folder, "a.jsonl", 3);

      var failure =
          catchThrowable(
              () ->
                  fireworks
                      .datasets()
                      .upload(DatasetUpload.of("d", RowFormat.CHAT, empty, text, other, twin, a)));

      assertThat(failure)
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("is empty")
          .hasMessageContaining("not named *.jsonl")
          .hasMessageContaining("is a folder")
          .hasMessageContaining("has the name of another");
      assertThat(fake.requests().all()).isEmpty();
    }

    @Test
    void delete_what_was_created() {
      fake.faults().on("POST", "...:upload").status(400).message("no");

      var failure =
          catchThrowable(
              () ->
                  fireworks
                      .datasets()
                      .upload(
                          DatasetUpload.of("d", RowFormat.CHAT, Rows.chat(folder, "a.jsonl", 3))));

      assertThat(failure).isInstanceOf(ApiException.class).hasMessageContaining("no");
      assertThat(fireworks.datasets().list()).isEmpty();
    }

    @Test
    void name_the_dataset_that_could_not_be_deleted() {
      fake.faults().on("POST", "...:upload").status(400);
      fake.faults().on("DELETE", "...").status(403);

      var failure =
          catchThrowable(
              () ->
                  fireworks
                      .datasets()
                      .upload(
                          DatasetUpload.of("d", RowFormat.CHAT, Rows.chat(folder, "a.jsonl", 3))));

      assertThat(failure)
          .isInstanceOf(IncompleteTransferException.class)
          .hasMessageContaining("accounts/acme/datasets/d");
    }

    @Test
    void of_a_file_that_changes_are_seen() {
      Path file = Rows.chat(folder, "a.jsonl", 3);
      var upload =
          DatasetUpload.builder()
              .id("d")
              .format(RowFormat.CHAT)
              .files(List.of(file))
              .listener(
                  progress -> {
                    if (progress.phase() == TransferPhase.CREATING) {
                      Rows.chat(folder, "a.jsonl", 4);
                    }
                  })
              .build();

      var failure = catchThrowable(() -> fireworks.datasets().upload(upload));

      assertThat(failure).isInstanceOf(FileTransferException.class).hasMessageContaining("changed");
      assertThat(fireworks.datasets().list()).isEmpty();
    }

    @Test
    void to_become_ready_in_time_leave_the_rows_and_name_them() {
      fake.faults().on("GET", ".../datasets/d").status(503);

      var failure =
          catchThrowable(
              () ->
                  fireworks
                      .datasets()
                      .upload(
                          DatasetUpload.of("d", RowFormat.CHAT, Rows.chat(folder, "a.jsonl", 3))));

      assertThat(failure)
          .isInstanceOf(IncompleteTransferException.class)
          .hasMessageContaining("accounts/acme/datasets/d are uploaded");
      assertThat(asked("DELETE", ".../datasets/d")).isZero();
    }

    @Test
    void leave_a_dataset_of_others_alone() {
      var upload = DatasetUpload.of("d", RowFormat.CHAT, Rows.chat(folder, "a.jsonl", 3));
      fireworks.datasets().upload(upload);

      var failure = catchThrowable(() -> fireworks.datasets().upload(upload));

      assertThat(failure).isInstanceOf(ConflictException.class);
      assertThat(fireworks.datasets().get("d").state()).isEqualTo(DatasetState.READY);
    }
  }
}
