// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.TransferListener;
import dev.fireworks4j.data.TransferProgress.TransferPhase;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.DeadlineExceededException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.IncompleteTransferException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Uploads that run out of time, are interrupted, or whose URLs end. */
@Timeout(120)
class UploadLimitsIT extends TroubleFixture {
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
            if (progress.phase() == TransferPhase.PROCESSING) {
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
