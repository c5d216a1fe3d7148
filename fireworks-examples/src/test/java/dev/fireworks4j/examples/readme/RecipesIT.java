// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.ToolAnswer;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.model.ModelState;
import dev.fireworks4j.testkit.FakeAnswer;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.transport.HttpTransport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's recipes over HTTP. */
class RecipesIT {
  private final FakeFireworks fake = FakeFireworks.builder().accounts("acme", "other-team").start();
  private final Fireworks fireworks =
      Fireworks.connect(fake.options().toBuilder().transport("jdk").build());
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
  @TempDir Path folder;
  private Path pairs;

  @BeforeEach
  void copy_the_pairs() throws IOException {
    pairs = folder.resolve("pairs.jsonl");
    try (InputStream shipped =
        RecipesIT.class.getResourceAsStream("/dev/fireworks4j/examples/preferences.jsonl")) {
      Files.copy(Objects.requireNonNull(shipped), pairs);
    }
  }

  @AfterEach
  void close() {
    fireworks.close();
    fake.close();
  }

  @Nested
  class Tune {
    @Test
    void follows_a_job_to_its_end() {
      Tuning.check(pairs);
      assertThat(Tuning.upload(fireworks, pairs).state()).isEqualTo(DatasetState.READY);

      DpoJob job = Tuning.tune(fireworks);

      assertThat(job.state()).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void and_asks_the_model_on_a_deployment_that_ends() throws IOException {
      Path train = folder.resolve("train.jsonl");
      String row =
          """
          {"messages":[{"role":"user","content":"q%d"},{"role":"assistant","content":"a"}]}
          """;
      for (int i = 0; i < 10; i++) {
        Files.writeString(
            train, row.formatted(i), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
      fake.inference().on("accounts/acme/models/support-bot").answers("On its way.");

      assertThat(FirstModel.tuneAndAsk(fireworks, train, out).state()).isEqualTo(ModelState.READY);

      assertThat(lines()).containsExactly("On its way.");
      assertThat(fireworks.deployments().list()).isEmpty();
    }
  }

  @Nested
  class Find {
    @Test
    void prints_the_failed_jobs_and_why() {
      fake.jobs().seed("dpoJobs", 3);
      String failed = fake.jobs().add("dpoJobs", Map.of("name", "prefs-7"));
      fake.jobs().fail(failed, "INTERNAL", "no accelerator left");

      Finding.failed(fireworks, fake.clock().now().minus(Duration.ofDays(1)), out);

      assertThat(lines()).singleElement().asString().startsWith("prefs-7: ").contains("no accel");
    }
  }

  @Nested
  class Submit {
    @Test
    void names_each_outcome() {
      Tuning.upload(fireworks, pairs);

      String created = Submitting.submit(fireworks, spec("qwen3-8b"));
      String taken = Submitting.submit(fireworks, spec("llama-v3p1-8b-instruct"));
      fake.faults().on("POST", ".../dpoJobs").status(429);
      String busy = Submitting.submit(fireworks, spec("qwen3-8b"));

      assertThat(List.of(created, taken, busy))
          .containsExactly(
              "created accounts/acme/dpoJobs/prefs-7",
              "the id belongs to a job that this call did not create",
              "refused 3 times, last with HTTP 429");
    }

    @Test
    void tells_whether_something_may_exist() {
      Tuning.upload(fireworks, pairs);
      fake.faults().on("*", "...").resetAfter();

      assertThat(Submitting.submit(fireworks, spec("qwen3-8b"))).startsWith("get() it");
    }

    @Test
    void tries_again_later_what_may_pass() {
      var waits = new ArrayList<Duration>();
      fake.faults().on("GET", ".../dpoJobs/prefs-7").status(429).retryAfter(Duration.ofHours(1));
      fake.faults().on("GET", ".../dpoJobs/prefs-8").status(503);

      Submitting.laterAgain(() -> fireworks.dpoJobs().get("prefs-7"), waits::add);
      Submitting.laterAgain(() -> fireworks.dpoJobs().get("prefs-8"), waits::add);

      assertThat(waits).containsExactly(Duration.ofHours(1), Duration.ofMinutes(5));
      assertThatThrownBy(
              () -> Submitting.laterAgain(() -> fireworks.datasets().get("none"), waits::add))
          .isInstanceOf(NotFoundException.class);
    }

    private static CreateDpoJob spec(String model) {
      return CreateDpoJob.builder()
          .id("prefs-7")
          .dataset("pairs")
          .trainingConfig(
              TrainingConfig.builder().baseModel("accounts/fireworks/models/" + model).build())
          .build();
    }
  }

  @Nested
  class Look {
    @Test
    void with_a_shorter_deadline_or_as_a_future() {
      fake.jobs().add("dpoJobs", Map.of("name", "prefs-7"));

      assertThat(Views.hurried(fireworks).id()).isEqualTo("prefs-7");
      assertThat(Views.future(fireworks, Runnable::run).join().id()).isEqualTo("prefs-7");
    }

    @Test
    void into_another_account() {
      String name = "accounts/other-team/datasets/pairs";
      fake.jobs().add("datasets", Map.of("name", name));

      assertThat(Views.elsewhere(fireworks).name()).isEqualTo(name);
    }
  }

  @Nested
  class Ask {
    private static final String QWEN = "accounts/fireworks/models/qwen3-8b";

    @Test
    void whole_and_as_a_stream() {
      fake.inference().on("accounts/acme/models/tone-3").answers("A size.", "It is a size.");

      Asking.ask(fireworks, "What is a LoRA rank?", out);
      var request = ChatRequest.of("accounts/acme/models/tone-3", "Again, please.");
      assertThat(Asking.stream(fireworks, request, out).text()).isEqualTo("It is a size.");

      assertThat(lines()).containsExactly("A size.", "It is a size.");
    }

    @Test
    void for_a_record_and_with_a_tool() {
      fake.inference()
          .on(QWEN)
          .answers(
              List.of(
                  FakeAnswer.json(Map.of("name", "Paris", "inhabitants", 2_103_000)),
                  FakeAnswer.toolCall("weather", Map.of("city", "Bonn")),
                  FakeAnswer.text("Yes, take one.")));

      Asking.capital(fireworks, QWEN, out);
      ToolAnswer answer = Asking.tool(fireworks, QWEN, city -> "rain in " + city, out);

      assertThat(lines()).containsExactly("Paris has 2103000 inhabitants", "Yes, take one.");
      assertThat(answer.messages().get(2).content()).isEqualTo("rain in Bonn");
    }

    @Test
    void about_a_picture() throws IOException {
      Path file = Files.write(folder.resolve("a.png"), new byte[] {1, 2, 3});

      fireworks.chat().complete(Asking.picture(QWEN, file));

      assertThat(fake.inference().questions().get(0).request().body())
          .contains("data:image/png;base64,AQID");
    }
  }

  @Nested
  class Administer {
    @Test
    void a_service_account_gets_a_key_that_works() {
      var texts = new ArrayList<String>();

      Administering.newServiceAccount(
          fireworks, fake.clock().now().plus(Duration.ofDays(90)), texts::add);

      var options = fake.options().toBuilder().apiKey(texts.get(0)).transport("jdk").build();
      try (var own = Fireworks.connect(options)) {
        assertThat(own.datasets().list()).isEmpty();
      }
    }

    @Test
    void costs_are_told_by_model() {
      var now = fake.clock().now();
      fake.jobs()
          .add(
              "usageCosts",
              Map.of(
                  "dimensions", Map.of("startTime", now.minusSeconds(60).toString(), "model", "m1"),
                  "subtotal", Map.of("currencyCode", "USD", "units", "12", "nanos", 500_000_000)));

      Administering.costs(fireworks, now, out);

      assertThat(lines()).singleElement().asString().startsWith("m1: ").contains("12.5");
    }
  }

  @Nested
  class Connect {
    @Test
    void with_more_time_and_attempts() {
      assertThat(Connecting.patient().timeouts().call()).isEqualTo(Duration.ofMinutes(2));
      assertThat(Connecting.patient().retry().maxAttempts()).isEqualTo(5);
    }

    @Test
    void with_options() {
      fake.jobs().seed("dpoJobs", 2);

      Connecting.first(fake.options(), out);

      assertThat(lines()).hasSize(2).allMatch(line -> line.endsWith(" JOB_STATE_COMPLETED"));
    }

    @Test
    void through_a_proxy_that_asks_for_a_password() {
      var proxy = Objects.requireNonNull(Connecting.throughProxy("secret").proxy());

      assertThat(proxy).hasToString("proxy.example.com:3128 with credentials");
      assertThat(Objects.requireNonNull(proxy.password()).reveal()).isEqualTo("secret");
    }

    @Test
    void with_a_transport_picked_by_name() {
      assertThat(Connecting.options("fw_test").transportName()).isEqualTo("jdk");
    }

    @Test
    void with_a_client_of_ones_own() {
      var statuses = new ArrayList<Integer>();
      fake.jobs().seed("dpoJobs", 2);

      assertThat(count(Connecting.ownJdkClient(Runnable::run))).isEqualTo(2);
      assertThat(count(Connecting.ownApacheClient(statuses::add))).isEqualTo(2);
      assertThat(statuses).containsExactly(200);
    }

    private long count(HttpTransport transport) {
      try (var own = Fireworks.connect(fake.options().toBuilder().transport(transport).build())) {
        return own.dpoJobs().list().stream().count();
      }
    }
  }

  private List<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
