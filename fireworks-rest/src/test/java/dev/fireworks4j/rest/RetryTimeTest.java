// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.ClosedException;
import dev.fireworks4j.error.DeadlineExceededException;
import dev.fireworks4j.error.DecodingException;
import dev.fireworks4j.error.TransportException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What retries cost in time, and what is not repeated because it cannot be read. */
class RetryTimeTest {
  private static final String JOB = "{\"name\":\"accounts/acme/dpoJobs/x\"}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();

  @Nested
  class Time {

    @Test
    void a_silent_attempt_is_repeated() {
      transport.silent().json(200, JOB);

      var job = Client.of(transport, time, o -> o.timeouts(silence(60))).dpoJobs().get("x");

      assertThat(job.id()).isEqualTo("x");
      assertThat(transport.sent()).hasSize(2);
    }

    @Test
    void silence_in_mid_body_ends_the_attempt_too() {
      transport.stallsAfter("{\"name\":");

      var failure =
          catchThrowableOfType(
              TransportException.class,
              () -> Client.of(transport, time, o -> o.timeouts(silence(60))).dpoJobs().get("x"));

      assertThat(failure).hasCauseInstanceOf(SocketTimeoutException.class);
      assertThat(transport.sent()).hasSize(3);
    }

    @Test
    void the_deadline_ends_the_call_without_another_attempt() {
      transport.silent();

      var failure =
          catchThrowableOfType(
              DeadlineExceededException.class,
              () ->
                  Client.of(transport, time)
                      .with(CallOptions.defaults().withDeadline(Duration.ofMillis(60)))
                      .dpoJobs()
                      .get("x"));

      assertThat(failure.deadline()).isEqualTo(Duration.ofMillis(60));
      assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void an_interrupt_drops_the_connection_and_stays_set() throws Exception {
      transport.silent();
      var result = new CompletableFuture<Boolean>();
      var caller =
          new Thread(
              () -> {
                try {
                  Client.of(transport, time).dpoJobs().get("x");
                } catch (CallInterruptedException expected) {
                  result.complete(Thread.currentThread().isInterrupted());
                } catch (RuntimeException other) {
                  result.completeExceptionally(other);
                }
              });
      caller.start();
      transport.awaitFirst();

      caller.interrupt();

      assertThat(result.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closing_ends_a_call_in_flight_and_every_later_one() throws Exception {
      transport.silent();
      var client = Client.of(transport, time);
      var result =
          CompletableFuture.supplyAsync(
              () -> catchThrowableOfType(ClosedException.class, () -> client.dpoJobs().get("x")));
      transport.awaitFirst();

      client.close();
      client.close();

      assertThat(result.get(30, TimeUnit.SECONDS)).isNotNull();
      assertThat(catchThrowableOfType(ClosedException.class, () -> client.dpoJobs().get("x")))
          .isNotNull();
      assertThat(transport.isClosed()).isTrue();
    }

    private Timeouts silence(int millis) {
      return Timeouts.defaults().withAttempt(Duration.ofMillis(millis));
    }
  }

  @Nested
  class UnreadableAnswers {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "<html>sign in</html>|$",
          "{\"name\":[],\"createTime\":true}|$.name",
          "[]|$",
        })
    void name_the_path_and_are_not_asked_for_again(String body, String path) {
      transport.json(200, body);

      var failure =
          catchThrowableOfType(
              DecodingException.class, () -> Client.of(transport, time).dpoJobs().get("x"));

      assertThat(failure.path()).isEqualTo(path);
      assertThat(failure.httpStatus()).isEqualTo(200);
      assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void that_are_too_large_are_cut_off() {
      transport.json(200, "{\"pad\":\"" + "x".repeat(5000) + "\"}");

      var failure =
          catchThrowableOfType(
              DecodingException.class,
              () -> Client.of(transport, time, o -> o.maxResponseBytes(2048)).dpoJobs().get("x"));

      assertThat(failure).hasMessageContaining("2048");
    }
  }
}
