// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.CircuitOpenException;
import dev.fireworks4j.error.DeadlineExceededException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.transport.NotProcessedException;
import dev.fireworks4j.transport.NotSentException;
import dev.fireworks4j.transport.ResponseMetadata;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What one caller does or meets must not be blamed on the host, nor cost another caller anything. */
class CallersAndHostsTest {
  private static final String JOB = "{\"name\":\"accounts/acme/dpoJobs/x\"}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();
  private final Fireworks client = Client.of(transport, time);

  @Nested
  class Hurry {

    @Test
    void of_one_caller_does_not_open_the_breaker_for_the_others() {
      for (int i = 0; i < 25; i++) {
        transport.silent();
      }
      transport.json(200, JOB);
      var hurried =
          client.with(CallOptions.defaults().withDeadline(Duration.ofMillis(1)).withMaxAttempts(1));

      for (int i = 0; i < 25; i++) {
        assertThatThrownBy(() -> hurried.dpoJobs().get("x"))
            .isInstanceOf(DeadlineExceededException.class);
      }

      assertThat(client.dpoJobs().get("x").id()).isEqualTo("x");
    }
  }

  @Nested
  class Untrusted {

    @Test
    void certificates_end_a_call_at_its_first_attempt_and_never_open_the_breaker() {
      transport.then(
          exchange -> {
            var handshake = new SSLHandshakeException("PKIX path building failed");
            handshake.initCause(new CertificateException("no trusted certificate"));
            throw new NotSentException("TLS handshake failed", handshake);
          });

      for (int i = 0; i < 60; i++) {
        assertThatThrownBy(() -> client.dpoJobs().get("x"))
            .isInstanceOfSatisfying(
                TransportException.class, e -> assertThat(e.isTransient()).isFalse())
            .hasMessageContainingAll("server's certificate", "trust store")
            .hasMessageNotContaining("Request id");
      }

      assertThat(transport.sent()).hasSize(60);
    }

    @Test
    void names_of_hosts_are_the_same() {
      transport.then(
          exchange -> {
            throw new NotSentException("TLS", new SSLPeerUnverifiedException("another name"));
          });

      assertThatThrownBy(() -> client.dpoJobs().get("x")).isInstanceOf(TransportException.class);
      assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void handshakes_that_only_broke_off_are_repeated() {
      transport.then(
          exchange -> {
            throw new NotSentException(
                "TLS", new SSLHandshakeException("closed by the other side"));
          });
      transport.json(200, JOB);

      assertThat(client.dpoJobs().get("x").id()).isEqualTo("x");
    }
  }

  @Nested
  class Unprocessed {

    @Test
    void requests_are_repeated_more_often_than_the_policy_says_and_count_as_nothing() {
      unprocessed(40);
      transport.json(200, JOB);
      var attempts = new ArrayList<ResponseMetadata>();

      client
          .with(CallOptions.defaults().withMaxAttempts(1).withResponseListener(attempts::add))
          .dpoJobs()
          .resume("x");

      assertThat(transport.sent()).hasSize(41);
      assertThat(attempts).extracting(ResponseMetadata::attempts).containsExactly(1);
    }

    @Test
    void requests_end_at_the_deadline() {
      unprocessed(1);
      var hurried = client.with(CallOptions.defaults().withDeadline(Duration.ofSeconds(2)));

      var failure =
          catchThrowableOfType(FireworksException.class, () -> hurried.dpoJobs().get("x"));

      assertThat(failure).isNotNull().isNotInstanceOf(CircuitOpenException.class);
      assertThat(time.waits().stream().reduce(Duration.ZERO, Duration::plus))
          .isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void requests_end_although_there_is_time() {
      unprocessed(1);

      var failure =
          catchThrowableOfType(
              TransportException.class,
              () ->
                  client
                      .with(CallOptions.defaults().withDeadline(Duration.ofDays(9)))
                      .dpoJobs()
                      .get("x"));

      assertThat(failure.mayHaveReachedServer()).isFalse();
      assertThat(transport.sent()).hasSize(101);
    }

    private void unprocessed(int times) {
      for (int i = 0; i < times; i++) {
        transport.then(
            exchange -> {
              throw new NotProcessedException("REFUSED_STREAM", null);
            });
      }
    }
  }

  @Nested
  class KeySuppliers {

    @Test
    void that_wait_are_interrupted_at_the_deadline_and_the_interrupt_is_taken_back() {
      var never = new CountDownLatch(1);
      var waiting =
          Client.of(
              transport,
              time,
              o ->
                  o.apiKey(
                      () -> {
                        try {
                          never.await();
                          throw new IllegalStateException("nobody counts down");
                        } catch (InterruptedException e) {
                          throw new IllegalStateException("interrupted");
                        }
                      }));

      Throwable failure =
          catchThrowable(
              () ->
                  waiting
                      .with(CallOptions.defaults().withDeadline(Duration.ofMillis(50)))
                      .dpoJobs()
                      .get("x"));

      assertThat(failure).isInstanceOf(DeadlineExceededException.class);
      assertThat(Thread.interrupted()).isFalse();
      assertThat(transport.sent()).isEmpty();
    }
  }

  @Nested
  class Listeners {
    private final List<String> ends = new ArrayList<>();

    @Test
    void may_throw_errors_too() {
      transport.json(200, JOB);
      var broken =
          new CallListener() {
            @Override
            public void onAttempt(Call call, Attempt attempt) {
              throw new AssertionError("of the listener");
            }

            @Override
            public void onEnd(Call call, Duration elapsed, @Nullable FireworksException failure) {
              ends.add(failure == null ? "ok" : "failed");
              throw new NoClassDefFoundError("of the listener");
            }
          };

      assertThat(Client.of(transport, time, o -> o.listener(broken)).dpoJobs().get("x").id())
          .isEqualTo("x");
      assertThat(ends).containsExactly("ok");
    }

    @Test
    void hear_of_calls_that_end_in_an_error_that_is_not_ours() {
      var recording =
          new CallListener() {
            @Override
            public void onEnd(Call call, Duration elapsed, @Nullable FireworksException failure) {
              ends.add(failure == null ? "ok" : failure.getMessage());
            }
          };
      var failing =
          Client.of(
              transport,
              time,
              o ->
                  o.listener(recording)
                      .apiKey(
                          () -> {
                            throw new NoClassDefFoundError("of the supplier");
                          }));

      List<String> log =
          CapturedLogs.of(
              org.slf4j.event.Level.INFO,
              () ->
                  assertThatThrownBy(() -> failing.dpoJobs().get("x"))
                      .isInstanceOf(NoClassDefFoundError.class));

      assertThat(ends).singleElement().asString().contains("NoClassDefFoundError");
      assertThat(log).singleElement().asString().startsWith("WARN ");
    }
  }

  @Nested
  class Metadata {

    @Test
    void of_a_success_is_told_where_it_was_asked_for() {
      transport.json(503, "").json(200, JOB, "x-fireworks-request-id", "fw-1", "Server", "envoy");
      var told = new ArrayList<ResponseMetadata>();

      client.with(CallOptions.defaults().withResponseListener(told::add)).dpoJobs().get("x");

      assertThat(told).hasSize(1);
      ResponseMetadata metadata = told.get(0);
      assertThat(metadata.operation()).isEqualTo("get dpoJob \"x\" in accounts/acme");
      assertThat(metadata.requestId()).isEqualTo(transport.sent().get(0).header("X-Request-Id"));
      assertThat(metadata.serverRequestId()).isEqualTo("fw-1");
      assertThat(metadata.httpStatus()).isEqualTo(200);
      assertThat(metadata.headers().first("server")).isEqualTo("envoy");
      assertThat(metadata.attempts()).isEqualTo(2);
      assertThat(metadata.toString())
          .startsWith("get dpoJob \"x\" in accounts/acme: HTTP 200 after 2 attempts, request id ")
          .doesNotContain("fw-1");
    }

    @Test
    void of_a_failure_is_in_its_exception_only() {
      transport.json(404, "{}");
      var told = new ArrayList<ResponseMetadata>();

      catchThrowable(
          () ->
              client
                  .with(CallOptions.defaults().withResponseListener(told::add))
                  .dpoJobs()
                  .get("x"));

      assertThat(told).isEmpty();
    }

    @Test
    void listeners_may_throw() {
      transport.json(200, JOB);
      var throwing =
          client.with(
              CallOptions.defaults()
                  .withResponseListener(
                      told -> {
                        throw new AssertionError("of the listener");
                      }));

      assertThat(throwing.dpoJobs().get("x").id()).isEqualTo("x");
    }
  }
}
