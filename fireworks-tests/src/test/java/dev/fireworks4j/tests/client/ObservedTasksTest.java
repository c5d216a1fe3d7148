// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.CallEnd;
import dev.fireworks4j.CallListener;
import dev.fireworks4j.CallScope;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.serving.ServingRecipe;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.tests.serving.Deployed;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.waiting.Wait;
import dev.fireworks4j.waiting.WaitEnd;
import dev.fireworks4j.waiting.WaitScope;
import dev.fireworks4j.waiting.WaitStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What listeners are told of tasks that take many calls, and what a decorator of the transport sees. */
class ObservedTasksTest {
  private static final String ROW =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"a\"},{\"role\":\"assistant\",\"content\":\"b\"}]}\n";

  private final FakeFireworks fake = FakeFireworks.start();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CallListener listener =
      new CallListener() {
        @Override
        public CallScope onCall(Call call) {
          String begin = call.isPoll() ? "poll " : "call ";
          lines.add(begin + call.name());
          return new CallScope() {
            @Override
            public void onEnd(CallEnd end) {
              lines.add((end.failure() == null ? "ok " : "failed ") + call.name());
            }
          };
        }

        @Override
        public WaitScope onWait(WaitStart wait) {
          lines.add("wait " + wait.name());
          return new WaitScope() {
            @Override
            public void onEnd(WaitEnd end) {
              lines.add(end.outcome() + " " + wait.name());
            }
          };
        }
      };

  @TempDir private Path folder;

  private Fireworks client(UnaryOperator<FireworksOptionsBuilder> options) {
    return Fireworks.connect(
        options.apply(fake.options().toBuilder().transport(fake.transport())).build());
  }

  @AfterEach
  void close() {
    fake.close();
  }

  private List<Path> files(int count) throws IOException {
    var files = new ArrayList<Path>();
    for (int i = 0; i < count; i++) {
      files.add(Files.writeString(folder.resolve("rows-" + i + ".jsonl"), ROW.repeat(3)));
    }
    return files;
  }

  private void upload(Fireworks fireworks, int files) throws IOException {
    fireworks
        .datasets()
        .upload(DatasetUpload.builder().id("d").format(RowFormat.CHAT).files(files(files)).build());
  }

  @Nested
  class Calls {
    @Test
    void an_upload_is_a_call_for_each_request_and_a_wait() throws IOException {
      try (var fireworks = client(o -> o.listener(listener))) {
        upload(fireworks, 3);
      }

      assertThat(lines)
          .containsSubsequence(
              "call datasets.create",
              "ok datasets.create",
              "call datasets.getUploadEndpoint",
              "ok datasets.getUploadEndpoint",
              "call storage.upload",
              "ok storage.upload",
              "call storage.upload",
              "ok storage.upload",
              "call storage.upload",
              "ok storage.upload",
              "call datasets.validateUpload",
              "ok datasets.validateUpload",
              "wait datasets.await",
              "poll datasets.get",
              "ok datasets.get",
              "SUCCEEDED datasets.await");
      assertThat(lines).filteredOn("call storage.upload"::equals).hasSize(3);
      assertThat(lines).noneMatch(line -> line.startsWith("failed"));
    }

    @Test
    void serving_a_new_model_finds_nothing_there_without_a_failed_call() {
      Deployed.addon(fake, "m");
      fake.inference().on(Deployed.TUNED).answers("hello");
      try (var fireworks = client(o -> o.listener(listener))) {
        fireworks.serving().serve(ServingRecipe.of("d", "m")).close();
      }

      assertThat(lines)
          .containsSubsequence(
              "ok deployments.get", "ok deployments.create", "ok deployments.delete")
          .noneMatch(line -> line.startsWith("failed"));
    }

    @Test
    void a_download_is_a_call_for_each_file() throws IOException {
      try (var fireworks = client(o -> o)) {
        upload(fireworks, 3);
      }

      try (var fireworks = client(o -> o.listener(listener))) {
        fireworks
            .datasets()
            .download(DatasetDownload.builder().dataset("d").folder(folder.resolve("out")).build());
      }

      assertThat(lines).startsWith("call datasets.getDownloadEndpoint");
      assertThat(lines).filteredOn("ok storage.download"::equals).hasSize(3);
    }

    @Test
    void a_wait_is_observed_around_its_polls_and_absence_is_not_a_failure_of_one() {
      fake.jobs()
          .add("dpoJobs", Map.of("name", "j", "state", "JOB_STATE_RUNNING", "displayName", "A"));

      try (var fireworks = client(o -> o.listener(listener))) {
        fireworks.dpoJobs().await("j", Wait.atMost(Duration.ofMinutes(1)));
        assertThatThrownBy(
                () -> fireworks.dpoJobs().await("none", Wait.atMost(Duration.ofMinutes(1))))
            .isInstanceOf(NotFoundException.class);
      }

      assertThat(lines)
          .startsWith("wait dpoJobs.await", "poll dpoJobs.get", "ok dpoJobs.get")
          .contains("TIMED_OUT dpoJobs.await")
          .endsWith("ok dpoJobs.get", "null dpoJobs.await");
      assertThat(lines).noneMatch(line -> line.startsWith("failed") || line.startsWith("call"));
    }
  }

  @Nested
  class Decorators {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** Notes what it sees. */
    private final class Noting implements HttpTransport {
      private final String name;
      private final HttpTransport transport;

      Noting(String name, HttpTransport transport) {
        this.name = name;
        this.transport = transport;
      }

      @Override
      public HttpExchange open(HttpRequest request) {
        seen.add(name + " " + request.method());
        return transport.open(request);
      }

      @Override
      public void close() {
        seen.add(name + " closed");
        transport.close();
      }
    }

    @Test
    void wrap_the_users_own_transport_and_one_that_was_found() {
      try (var own = client(o -> o.transportDecorator(made -> new Noting("own", made)));
          var found =
              Fireworks.connect(
                  fake.options().toBuilder()
                      .transport("jdk")
                      .transportDecorator(made -> new Noting("found", made))
                      .build())) {
        own.dpoJobs().list().first();
        found.dpoJobs().list().first();
      }

      assertThat(seen).containsExactly("own GET", "found GET", "found closed", "own closed");
    }

    @Test
    void given_later_wrap_earlier_ones() {
      try (var fireworks =
          client(
              o ->
                  o.transportDecorator(made -> new Noting("inner", made))
                      .transportDecorator(made -> new Noting("outer", made)))) {
        fireworks.dpoJobs().list().first();
      }

      assertThat(seen).containsExactly("outer GET", "inner GET", "outer closed", "inner closed");
    }

    @Test
    void must_not_give_null() {
      assertThatThrownBy(() -> client(o -> o.transportDecorator(made -> null)))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("transportDecorator");
    }
  }
}
