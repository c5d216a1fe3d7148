// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import static io.micrometer.observation.tck.TestObservationRegistryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.waiting.Wait;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FireworksObservationsTest {
  private static final ChatRequest HELLO = ChatRequest.of(Client.MODEL, "Tell me a secret.");

  private final TestObservationRegistry registry = TestObservationRegistry.create();
  private final FakeFireworks fake = FakeFireworks.start();
  private final Fireworks fireworks = Client.of(fake, FireworksObservations.of(registry));

  @AfterEach
  void close() {
    fireworks.close();
    fake.close();
    assertThat(registry).doesNotHaveAnyRemainingCurrentObservation();
  }

  private void job(String state) {
    fake.jobs().add("dpoJobs", Map.of("name", "j", "state", state, "displayName", "A"));
  }

  @Nested
  class Calls {
    @Test
    void are_named_by_what_is_done() {
      job("JOB_STATE_RUNNING");

      fireworks.dpoJobs().get("j");

      assertThat(registry)
          .hasObservationWithNameEqualTo("fireworks.client.call")
          .that()
          .hasBeenStarted()
          .hasBeenStopped()
          .hasContextualNameEqualTo("dpoJobs.get")
          .hasLowCardinalityKeyValue("operation", "dpoJobs.get")
          .hasLowCardinalityKeyValue("kind", "dpoJobs")
          .hasLowCardinalityKeyValue("poll", "false")
          .hasLowCardinalityKeyValue("status", "200")
          .hasLowCardinalityKeyValue("outcome", "SUCCESS")
          .hasLowCardinalityKeyValue("exception", "none")
          .hasHighCardinalityKeyValue("fireworks.attempts", "1")
          .hasHighCardinalityKeyValueWithKey("fireworks.request.id")
          .doesNotHaveError();
    }

    @Test
    void that_fail_have_an_error() {
      catchThrowable(() -> fireworks.dpoJobs().get("none"));

      assertThat(registry)
          .hasObservationWithNameEqualTo("fireworks.client.call")
          .that()
          .hasLowCardinalityKeyValue("outcome", "CLIENT_ERROR")
          .hasLowCardinalityKeyValue("status", "404")
          .hasLowCardinalityKeyValue("exception", "NotFoundException")
          .hasError();
    }

    @Test
    void have_the_current_observation_as_parent_and_attempts_as_children() {
      job("JOB_STATE_RUNNING");
      fake.faults().next().status(503);

      Observation outer = Observation.start("mine", registry);
      outer.scoped(() -> fireworks.dpoJobs().get("j"));
      outer.stop();

      assertThat(registry)
          .hasObservationWithNameEqualTo("fireworks.client.call")
          .that()
          .hasParentObservationEqualTo(outer);
      assertThat(registry)
          .hasNumberOfObservationsWithNameEqualTo("http.client.requests", 2)
          .hasHandledContextsThatSatisfy(
              contexts ->
                  assertThat(contexts)
                      .filteredOn(context -> context instanceof AttemptObservationContext)
                      .allSatisfy(
                          attempt ->
                              assertThat(attempt.getParentObservation().getContextView())
                                  .isInstanceOf(CallObservationContext.class)));
    }

    @Test
    void that_are_retried_say_so_in_an_event() {
      job("JOB_STATE_RUNNING");
      fake.faults().next().status(503);
      var events = new CopyOnWriteArrayList<String>();
      registry.observationConfig().observationHandler(new Events(events));

      fireworks.dpoJobs().get("j");

      assertThat(events).containsExactly("retry.status");
    }

    private record Events(List<String> names) implements ObservationHandler<Observation.Context> {
      @Override
      public void onEvent(Observation.Event event, Observation.Context context) {
        names.add(event.getName());
      }

      @Override
      public boolean supportsContext(Observation.Context context) {
        return true;
      }
    }
  }

  @Nested
  class Attempts {
    @Test
    void have_the_keys_of_springs_clients_and_no_other_low_cardinality_ones() {
      job("JOB_STATE_RUNNING");

      fireworks.dpoJobs().get("j");

      assertThat(registry)
          .hasObservationWithNameEqualTo("http.client.requests")
          .that()
          .hasBeenStopped()
          .hasContextualNameEqualTo("http get")
          .hasLowCardinalityKeyValue("method", "GET")
          .hasLowCardinalityKeyValue("uri", "/v1/accounts/{account}/dpoJobs/{dpoJob}")
          .hasLowCardinalityKeyValue("status", "200")
          .hasLowCardinalityKeyValue("client.name", fake.options().baseUrl().getHost())
          .hasLowCardinalityKeyValue("exception", "none")
          .hasLowCardinalityKeyValue("outcome", "SUCCESS")
          .hasHighCardinalityKeyValue(
              "http.url", fake.options().baseUrl() + "/v1/accounts/acme/dpoJobs/j")
          .hasOnlyKeys(
              "method", "uri", "status", "client.name", "exception", "outcome", "http.url");
    }

    @Test
    void without_an_answer_have_the_status_of_springs_clients() {
      job("JOB_STATE_RUNNING");
      fake.faults().next().resetAfter();

      fireworks.dpoJobs().get("j");

      assertThat(registry)
          .hasAnObservation(
              attempt ->
                  attempt
                      .hasNameEqualTo("http.client.requests")
                      .hasLowCardinalityKeyValue("status", "IO_ERROR")
                      .hasLowCardinalityKeyValue("outcome", "UNKNOWN")
                      .hasError());
    }
  }

  @Nested
  class Waits {
    @Test
    void are_above_the_calls_of_their_polls() {
      job("JOB_STATE_COMPLETED");

      fireworks.dpoJobs().await("j", Wait.atMost(Duration.ofHours(1)));

      assertThat(registry)
          .hasObservationWithNameEqualTo("fireworks.wait")
          .that()
          .hasBeenStopped()
          .hasContextualNameEqualTo("dpoJobs.await")
          .hasLowCardinalityKeyValue("operation", "dpoJobs.await")
          .hasLowCardinalityKeyValue("kind", "dpoJobs")
          .hasLowCardinalityKeyValue("outcome", "SUCCEEDED")
          .hasHighCardinalityKeyValue("fireworks.resource", "accounts/acme/dpoJobs/j");
      assertThat(registry)
          .hasObservationWithNameEqualTo("fireworks.client.call")
          .that()
          .hasLowCardinalityKeyValue("poll", "true")
          .hasParentObservationContextMatching(parent -> parent instanceof WaitObservationContext);
    }

    @Test
    void that_hold_no_thread_stop_when_their_future_is_done() {
      job("JOB_STATE_COMPLETED");

      fireworks
          .dpoJobs()
          .awaitAsync("j", Wait.atMost(Duration.ofHours(1)).withExecutor(Runnable::run))
          .join();

      assertThat(registry)
          .hasObservationWithNameEqualTo("fireworks.wait")
          .that()
          .hasBeenStopped()
          .hasLowCardinalityKeyValue("outcome", "SUCCEEDED");
    }
  }

  @Nested
  class Questions {
    @Test
    void say_what_they_took_in_the_names_of_open_telemetry_and_nothing_of_what_was_said() {
      fireworks.chat().complete(HELLO);

      assertThat(registry)
          .hasObservationWithNameEqualTo("fireworks.client.call")
          .that()
          .hasHighCardinalityKeyValue("gen_ai.operation.name", "chat")
          .hasHighCardinalityKeyValue("gen_ai.provider.name", "fireworks")
          .hasHighCardinalityKeyValue("gen_ai.request.model", Client.MODEL)
          .hasHighCardinalityKeyValueWithKey("gen_ai.response.model")
          .hasHighCardinalityKeyValueWithKey("gen_ai.usage.input_tokens")
          .hasHighCardinalityKeyValueWithKey("gen_ai.usage.output_tokens");
      assertThat(registry)
          .hasHandledContextsThatSatisfy(
              contexts ->
                  assertThat(contexts)
                      .allSatisfy(
                          context ->
                              assertThat(context.getAllKeyValues().toString())
                                  .doesNotContain("secret")));
    }

    @Test
    void that_are_streamed_stop_with_their_stream() {
      try (var chunks = fireworks.chat().stream(HELLO)) {
        assertThat(registry)
            .hasObservationWithNameEqualTo("fireworks.client.call")
            .that()
            .hasBeenStarted()
            .isNotStopped();
        assertThat(registry.getCurrentObservation()).isNull();
        chunks.forEach(chunk -> {});
      }

      assertThat(registry)
          .hasObservationWithNameEqualTo("fireworks.client.call")
          .that()
          .hasBeenStopped()
          .hasLowCardinalityKeyValue("operation", "chat.stream");
    }
  }

  @Nested
  class Conventions {
    @Test
    void can_be_replaced_one_by_one() {
      job("JOB_STATE_COMPLETED");
      var own =
          FireworksObservations.of(registry)
              .withConvention(
                  new CallObservationConvention() {
                    @Override
                    public String getName() {
                      return "my.call";
                    }
                  })
              .withConvention(
                  new AttemptObservationConvention() {
                    @Override
                    public KeyValues getLowCardinalityKeyValues(AttemptObservationContext context) {
                      return KeyValues.of("number", String.valueOf(context.number()));
                    }
                  })
              .withConvention(
                  new WaitObservationConvention() {
                    @Override
                    public String getContextualName(WaitObservationContext context) {
                      return "patience";
                    }
                  });

      try (var observed = Client.of(fake, own)) {
        observed.dpoJobs().await("j", Wait.atMost(Duration.ofHours(1)));
      }

      assertThat(registry)
          .hasObservationWithNameEqualTo("my.call")
          .that()
          .hasLowCardinalityKeyValue("operation", "dpoJobs.get");
      assertThat(registry)
          .hasObservationWithNameEqualTo("http.client.requests")
          .that()
          .hasLowCardinalityKeyValue("number", "1")
          .doesNotHaveLowCardinalityKeyValueWithKey("uri");
      assertThat(registry)
          .hasObservationWithNameEqualTo("fireworks.wait")
          .that()
          .hasContextualNameEqualTo("patience");
    }

    @Test
    void of_the_registry_count_too() {
      job("JOB_STATE_RUNNING");
      registry.observationConfig().observationConvention(new GlobalNames());

      fireworks.dpoJobs().get("j");

      assertThat(registry).hasObservationWithNameEqualTo("global.call");
    }

    private static final class GlobalNames
        implements CallObservationConvention,
            io.micrometer.observation.GlobalObservationConvention<CallObservationContext> {
      @Override
      public String getName() {
        return "global.call";
      }
    }
  }

  @Test
  void a_registry_that_is_switched_off_sees_nothing_and_adds_no_header() {
    job("JOB_STATE_RUNNING");

    try (var unobserved = Client.of(fake, FireworksObservations.of(ObservationRegistry.NOOP))) {
      unobserved.dpoJobs().get("j");
    }

    assertThat(fake.requests().all().get(0).headers()).doesNotContainKey("traceparent");
  }
}
