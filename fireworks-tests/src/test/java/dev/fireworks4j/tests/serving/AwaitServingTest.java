// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.serving;

import static dev.fireworks4j.tests.serving.Deployed.BASE;
import static dev.fireworks4j.tests.serving.Deployed.CHAT;
import static dev.fireworks4j.tests.serving.Deployed.NAME;
import static dev.fireworks4j.tests.serving.Deployed.TUNED;
import static dev.fireworks4j.tests.serving.Deployed.WAIT;
import static dev.fireworks4j.tests.serving.Deployed.merged;
import static dev.fireworks4j.tests.serving.Deployed.questions;
import static dev.fireworks4j.tests.serving.Deployed.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.ModelEndpoint;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.WaitTimeoutException;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.OutcomeKind;
import dev.fireworks4j.waiting.Wait;
import dev.fireworks4j.waiting.WaitEvent;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits that end with an answer of a model. */
@FireworksTest
class AwaitServingTest {
  private static ModelEndpoint serving(Fireworks fireworks) {
    return fireworks.deployments().awaitServing("d", WAIT).orThrow();
  }

  @Nested
  class ADeployment {
    @Test
    void is_asked_once_a_replica_is_ready_and_its_name_answers(
        Fireworks fireworks, FakeFireworks fake) {
      merged(fireworks, fake);
      var states = new ArrayList<String>();

      ModelEndpoint endpoint =
          fireworks
              .deployments()
              .awaitServing("d", WAIT.withListener(event -> states.add(event.state())))
              .orThrow();

      assertThat(endpoint.model()).isEqualTo(NAME);
      assertThat(endpoint.deployment().readyReplicas()).isEqualTo(1);
      assertThat(questions(fake)).isEqualTo(1);
      assertThat(states).startsWith("CREATING").contains("READY").endsWith("SERVING");
    }

    @Test
    void that_refuses_after_it_is_ready_is_asked_again(Fireworks fireworks, FakeFireworks fake) {
      merged(fireworks, fake);
      fake.deployments().failProbes(4);

      ModelEndpoint endpoint = serving(fireworks);

      assertThat(endpoint.model()).isEqualTo(NAME);
      assertThat(questions(fake)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 408, 425, 429, 500, 502, 503, 520})
    void that_refuses_for_now_is_asked_again(int status, Fireworks fireworks, FakeFireworks fake) {
      merged(fireworks, fake);
      fake.faults().on("POST", CHAT).status(status).frontDoor().times(3);

      assertThat(serving(fireworks).model()).isEqualTo(NAME);
      assertThat(questions(fake)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 503})
    void that_answers_with_plain_text_is_asked_again(
        int status, Fireworks fireworks, FakeFireworks fake) {
      merged(fireworks, fake);
      fake.faults()
          .on("POST", CHAT)
          .status(status)
          .body("text/plain", "fault filter abort")
          .times(2);
      fake.faults().on("POST", CHAT).html().times(1);

      assertThat(serving(fireworks).model()).isEqualTo(NAME);
      assertThat(questions(fake)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 412})
    void that_will_not_answer_ends_the_wait_at_once(
        int status, Fireworks fireworks, FakeFireworks fake) {
      merged(fireworks, fake);
      fake.faults().on("POST", CHAT).status(status).frontDoor();

      assertThatThrownBy(() -> serving(fireworks))
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.httpStatus()).isEqualTo(status));
      assertThat(questions(fake)).isEqualTo(1);
    }

    @Test
    void without_a_template_for_chats_is_asked_to_complete_text(
        Fireworks fireworks, FakeFireworks fake) {
      merged(fireworks, fake);
      fake.faults()
          .on("POST", CHAT)
          .status(404)
          .frontDoor()
          .message("model is missing conversation_config, please use /completions API instead");

      assertThat(serving(fireworks).model()).isEqualTo(NAME);
      assertThat(fake.requests().matching("POST", "/inference/v1/completions")).hasSize(1);
    }

    @Test
    void that_sleeps_is_woken(Fireworks fireworks, FakeFireworks fake) {
      merged(fireworks, fake);
      serving(fireworks);
      fake.deployments().sleep("d");
      var states = new ArrayList<String>();

      Outcome<ModelEndpoint> outcome =
          fireworks
              .deployments()
              .awaitServing("d", WAIT.withListener(event -> states.add(event.state())));

      assertThat(outcome.orThrow().model()).isEqualTo(NAME);
      assertThat(states).startsWith("SCALING_UP").endsWith("SERVING");
    }

    @Test
    void that_is_turned_off_ends_the_wait_at_once(Fireworks fireworks, FakeFireworks fake) {
      merged(fireworks, fake);
      serving(fireworks);
      fireworks.deployments().scale("d", 0);
      Duration before = fake.clock().elapsed();

      var outcome = fireworks.deployments().awaitServing("d", WAIT.withResumeGrace(Duration.ZERO));

      assertThatThrownBy(outcome::orThrow)
          .isInstanceOf(JobFailedException.class)
          .hasMessageContainingAll("turned off", "maxReplicaCount");
      assertThat(fake.clock().elapsed()).isEqualTo(before);
    }

    @Test
    void that_fails_ends_the_wait_with_its_last_words(Fireworks fireworks, FakeFireworks fake) {
      merged(fireworks, fake);
      fake.deployments().fail("d", "INTERNAL", "replica crashed", "CUDA out of memory");

      var outcome = fireworks.deployments().awaitServing("d", WAIT);

      assertThatThrownBy(outcome::orThrow)
          .hasMessageContainingAll("replica crashed", "CUDA out of memory");
      assertThat(questions(fake)).isZero();
    }

    @Test
    void that_was_never_there_is_not_found(Fireworks fireworks) {
      assertThatThrownBy(() -> serving(fireworks)).isInstanceOf(NotFoundException.class);
    }
  }

  @Nested
  class ModelStrings {
    @Test
    void are_tried_in_turn_once_the_surest_was_refused_for_minutes(
        Fireworks fireworks, FakeFireworks fake) {
      merged(fireworks, fake);
      fake.deployments().hideModelStrings("deployment");

      assertThat(serving(fireworks).model()).isEqualTo(TUNED + "#" + NAME);

      fake.deployments().hideModelStrings("deployment", "full");
      assertThat(serving(fireworks).model()).isEqualTo(TUNED);
    }

    @Test
    void that_nothing_answers_to_fail_the_wait_after_a_quarter_of_an_hour(
        Fireworks fireworks, FakeFireworks fake) {
      merged(fireworks, fake);
      fake.deployments().hideModelStrings("deployment", "full", "bare");

      var outcome = fireworks.deployments().awaitServing("d", WAIT);

      assertThat(outcome.kind()).isEqualTo(OutcomeKind.FAILED);
      assertThatThrownBy(outcome::orThrow)
          .hasMessageContainingAll(NAME, TUNED + "#" + NAME, "HTTP 404");
      assertThat(fake.clock().elapsed()).isBetween(Duration.ofMinutes(18), Duration.ofMinutes(22));
    }

    @Test
    void of_a_public_model_never_count_by_its_name_alone(Fireworks fireworks, FakeFireworks fake) {
      fireworks.deployments().create(spec().baseModel(BASE).build());
      fake.deployments().hideModelStrings("deployment", "full");

      var outcome = fireworks.deployments().awaitServing("d", WAIT);

      assertThat(fireworks.chat().complete(ChatRequest.of(BASE, "hi")).text()).isNotEmpty();
      assertThat(outcome.kind()).isEqualTo(OutcomeKind.FAILED);
    }

    @Test
    void that_another_deployment_answers_do_not_count(Fireworks fireworks, FakeFireworks fake) {
      merged(fireworks, fake);
      fireworks.deployments().create(spec().id("other").build());
      fireworks.deployments().awaitServing("d", WAIT).orThrow();
      fireworks.deployments().awaitServing("other", WAIT).orThrow();
      fake.deployments().hideModelStrings("deployment", "full");

      assertThat(serving(fireworks).model()).isEqualTo(TUNED);
      assertThat(fireworks.deployments().awaitServing("other", WAIT).kind())
          .isEqualTo(OutcomeKind.FAILED);
    }
  }

  @Nested
  class Limits {
    @ParameterizedTest
    @ValueSource(longs = {30, 190, 300, 600})
    void end_the_wait_in_every_phase(long seconds, Fireworks fireworks, FakeFireworks fake) {
      merged(fireworks, fake);
      fake.deployments().failProbes(100);
      Duration limit = Duration.ofSeconds(seconds);

      var outcome = fireworks.deployments().awaitServing("d", Wait.atMost(limit));

      assertThatThrownBy(outcome::orThrow).isInstanceOf(WaitTimeoutException.class);
      assertThat(fake.clock().elapsed()).isBetween(limit, limit.plusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATING", "READY", "PROBING", "SCALING_UP"})
    void an_interrupt_ends_the_wait_in_every_phase(
        String state, Fireworks fireworks, FakeFireworks fake) {
      merged(fireworks, fake);
      if (state.equals("SCALING_UP")) {
        serving(fireworks);
        fake.deployments().sleep("d");
      }
      fake.deployments().failProbes(3);

      Throwable end =
          catchThrowable(
              () ->
                  fireworks
                      .deployments()
                      .awaitServing("d", WAIT.withListener(event -> interruptAt(state, event))));

      assertThat(end).isInstanceOf(CallInterruptedException.class);
      assertThat(Thread.interrupted()).isTrue();
    }

    private void interruptAt(String state, WaitEvent event) {
      if (state.equals(event.state())) {
        Thread.currentThread().interrupt();
      }
    }

    @Test
    void an_outage_of_the_service_is_tolerated(Fireworks fireworks, FakeFireworks fake) {
      merged(fireworks, fake);
      fake.faults().on("GET", ".../deployments/d").status(503).lasting(Duration.ofMinutes(5));

      assertThat(serving(fireworks).model()).isEqualTo(NAME);
    }
  }

  @Test
  void questions_cost_one_token(Fireworks fireworks, FakeFireworks fake) {
    merged(fireworks, fake);

    serving(fireworks);

    assertThat(fake.requests().matching("POST", CHAT))
        .singleElement()
        .satisfies(asked -> assertThat(asked.body()).contains("\"max_tokens\":1"));
  }
}
