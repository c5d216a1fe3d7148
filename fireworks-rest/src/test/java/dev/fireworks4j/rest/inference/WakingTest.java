// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.ScalingUpException;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.rest.Client;
import dev.fireworks4j.rest.ScriptedTransport;
import dev.fireworks4j.rest.VirtualTime;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Questions to a deployment that was scaled to zero. */
@Timeout(60)
class WakingTest {
  private static final ChatRequest HELLO =
      ChatRequest.of("accounts/acme/deployments/d", "Say hello.");
  private static final String ASLEEP =
      "{\"error\":{\"message\":\"scaling up\",\"code\":\"DEPLOYMENT_SCALING_UP\",\"type\":\"error\"}}";
  private static final String HI = "{\"choices\":[{\"index\":0,\"message\":{\"content\":\"hi\"}}]}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();
  private final Fireworks fireworks = Client.of(transport, time);

  @Test
  void without_a_limit_the_call_ends_at_once_and_says_so() {
    transport.json(503, ASLEEP, "retry-after", "120");

    var failure = catchThrowableOfType(ScalingUpException.class, () -> ask(fireworks));

    assertThat(transport.sent()).hasSize(1);
    assertThat(time.waits()).isEmpty();
    assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(2));
    assertThat(failure).hasMessageContaining("withWakingLimit()");
  }

  @Test
  void neither_the_breaker_nor_the_retry_budget_counts_it() {
    var policy = new CircuitBreakerPolicy(true, 2, 2, 50, Duration.ofSeconds(15), 1);
    var client = Client.of(transport, time, o -> o.circuitBreaker(policy));
    for (int i = 0; i < 100; i++) {
      transport.json(503, ASLEEP);
    }
    transport.json(500, "").json(200, HI);

    for (int i = 0; i < 100; i++) {
      assertThat(catchThrowable(() -> ask(client))).isInstanceOf(ScalingUpException.class);
    }

    assertThat(ask(client).text()).isEqualTo("hi");
  }

  @Test
  void within_a_limit_it_is_asked_again_with_growing_delays() {
    for (int i = 0; i < 9; i++) {
      transport.json(503, ASLEEP);
    }
    transport.json(200, HI);

    assertThat(ask(patient(Duration.ofMinutes(10))).text()).isEqualTo("hi");
    assertThat(time.waits().stream().map(Duration::toMillis))
        .containsExactly(5000L, 7500L, 11250L, 16875L, 25312L, 37968L, 56953L, 60000L, 60000L);
  }

  @Test
  void the_limit_holds_and_the_last_try_is_made_at_its_end() {
    transport.json(503, ASLEEP);

    var failure =
        catchThrowableOfType(ScalingUpException.class, () -> ask(patient(Duration.ofSeconds(15))));

    assertThat(time.waits().stream().map(Duration::toMillis)).containsExactly(5000L, 7500L, 2500L);
    assertThat(failure.context().attempts()).isEqualTo(4);
  }

  @Test
  void the_deadline_of_the_call_does_not_count_the_waits() {
    transport.json(503, ASLEEP).json(503, ASLEEP).json(200, HI);
    var options =
        CallOptions.defaults()
            .withDeadline(Duration.ofSeconds(3))
            .withWakingLimit(Duration.ofMinutes(5));

    assertThat(ask(fireworks.with(options)).text()).isEqualTo("hi");
  }

  @Test
  void the_server_may_ask_for_longer_waits_but_not_beyond_the_limit() {
    transport
        .json(503, ASLEEP, "retry-after", "30")
        .json(503, ASLEEP, "retry-after", "600")
        .json(200, HI);

    Throwable failure = catchThrowable(() -> ask(patient(Duration.ofMinutes(5))));

    assertThat(failure).isInstanceOf(ScalingUpException.class);
    assertThat(time.waits()).containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void not_found_and_changing_weights_are_part_of_waking_once_it_has_begun() {
    transport
        .json(503, ASLEEP)
        .json(404, "fault filter abort")
        .json(425, "")
        .json(200, HI)
        .json(404, "fault filter abort");

    assertThat(ask(patient(Duration.ofMinutes(5))).text()).isEqualTo("hi");
    assertThat(catchThrowable(() -> ask(patient(Duration.ofMinutes(5)))))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void streams_wait_too() {
    transport
        .json(503, ASLEEP)
        .json(200, "data: " + HI.replace("message", "delta") + "\n\ndata: [DONE]\n\n");

    var answer = patient(Duration.ofMinutes(5)).chat().stream(HELLO).collect();

    assertThat(answer.text()).isEqualTo("hi");
  }

  @Test
  void an_interrupt_ends_the_wait() {
    transport.then(
        exchange -> {
          Thread.currentThread().interrupt();
          return ScriptedTransport.response(503, new ByteArrayInputStream(ASLEEP.getBytes(UTF_8)));
        });

    Throwable failure = catchThrowable(() -> ask(patient(Duration.ofMinutes(5))));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).isInstanceOf(CallInterruptedException.class);
  }

  @Test
  void of_many_callers_of_one_model_one_asks_and_the_others_wait_for_it() throws Exception {
    var probes = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    transport
        .json(503, ASLEEP)
        .then(
            exchange -> {
              probes.countDown();
              await(release);
              return ScriptedTransport.response(200, new ByteArrayInputStream(HI.getBytes(UTF_8)));
            })
        .json(200, HI);
    List<FutureTask<ChatCompletion>> answers = new ArrayList<>();
    start(answers);
    await(probes);

    for (Thread caller : List.of(start(answers), start(answers), start(answers))) {
      awaitBlocked(caller);
    }

    assertThat(transport.sent()).hasSize(2);
    release.countDown();
    for (FutureTask<ChatCompletion> answer : answers) {
      assertThat(answer.get().text()).isEqualTo("hi");
    }
    assertThat(transport.sent()).hasSize(5);
  }

  @Test
  void another_caller_continues_when_the_one_that_asks_gives_up() throws Exception {
    var probes = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    transport
        .json(503, ASLEEP)
        .then(
            exchange -> {
              probes.countDown();
              await(release);
              return ScriptedTransport.response(
                  500, new ByteArrayInputStream(new byte[0]), "x-should-retry", "false");
            })
        .json(200, HI);
    List<FutureTask<ChatCompletion>> answers = new ArrayList<>();
    start(answers);
    await(probes);
    awaitBlocked(start(answers));

    release.countDown();

    assertThat(catchThrowable(() -> answers.get(0).get())).hasCauseInstanceOf(ApiException.class);
    assertThat(answers.get(1).get().text()).isEqualTo("hi");
    assertThat(transport.sent()).hasSize(3);
  }

  private Thread start(List<FutureTask<ChatCompletion>> answers) {
    var answer = new FutureTask<>(() -> ask(patient(Duration.ofMinutes(10))));
    answers.add(answer);
    var caller = new Thread(answer);
    caller.setDaemon(true);
    caller.start();
    return caller;
  }

  private static void awaitBlocked(Thread caller) {
    while (caller.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Fireworks patient(Duration limit) {
    return fireworks.with(CallOptions.defaults().withWakingLimit(limit));
  }

  private static ChatCompletion ask(Fireworks client) {
    return client.chat().complete(HELLO);
  }
}
