// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CircuitOpenException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ObservationTest {
  private static final String JOB = "{\"name\":\"accounts/acme/dpoJobs/x\"}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();
  private final Recorder recorder = new Recorder();

  @Nested
  class Breaker {
    private final Fireworks client =
        Client.of(
            transport,
            time,
            o ->
                o.listener(recorder)
                    .retry(RetryPolicy.never())
                    .circuitBreaker(
                        new CircuitBreakerPolicy(true, 4, 4, 100, Duration.ofSeconds(15), 1)));

    @Test
    void opens_after_host_faults_and_then_leaves_the_network_alone() {
      transport.json(503, "");
      fail(4);

      var failure =
          catchThrowableOfType(CircuitOpenException.class, () -> client.dpoJobs().get("x"));

      assertThat(failure.context().attempts()).isZero();
      assertThat(failure).hasMessageContaining("https://api.fireworks.ai");
      assertThat(transport.sent()).hasSize(4);
      assertThat(recorder.events).contains("breaker CLOSED OPEN");
    }

    @Test
    void lets_a_probe_through_and_closes_when_it_succeeds() {
      transport.json(503, "").json(503, "").json(503, "").json(503, "").json(200, JOB);
      fail(4);
      time.advance(Duration.ofSeconds(16));

      client.dpoJobs().get("x");
      client.dpoJobs().get("x");

      assertThat(recorder.events).contains("breaker HALF_OPEN CLOSED");
    }

    @Test
    void never_opens_on_refusals() {
      transport.refusal(404, 5, "no");

      fail(20);

      assertThat(transport.sent()).hasSize(20);
    }

    private void fail(int times) {
      for (int i = 0; i < times; i++) {
        catchThrowableOfType(ApiException.class, () -> client.dpoJobs().get("x"));
      }
    }
  }

  @Nested
  class Secrets {

    @Test
    void that_the_server_echoes_are_not_shown() {
      transport.json(
          400,
          "{\"code\":3,\"message\":\"key "
              + Client.KEY
              + " at https://s/f?X-Goog-Signature=abc is odd\"}");

      Throwable failure = catchThrowable(() -> Client.of(transport, time).dpoJobs().get("x"));

      assertThat(failure)
          .hasMessageContaining("key ***")
          .hasMessageNotContaining("topsecret")
          .hasMessageNotContaining("abc");
    }

    @Test
    void in_an_unreadable_body_are_not_shown() {
      transport.json(200, "{\"name\":[\"fw_leakedvalue\"],\"state\":\"JOB_STATE_RUNNING\"}");

      Throwable failure = catchThrowable(() -> Client.of(transport, time).dpoJobs().get("x"));

      assertThat(failure).hasMessageContaining("$.name");
      assertThat(failure)
          .hasStackTraceContaining("$.name")
          .satisfies(e -> assertThat(stack(e)).doesNotContain("leaked"));
    }

    private String stack(Throwable failure) {
      var text = new java.io.StringWriter();
      failure.printStackTrace(new java.io.PrintWriter(text));
      return text.toString();
    }
  }

  private static final class Recorder implements CallListener {
    final List<String> events = new CopyOnWriteArrayList<>();

    @Override
    public void onBreaker(String host, String from, String to) {
      events.add("breaker " + from + " " + to);
    }
  }
}
