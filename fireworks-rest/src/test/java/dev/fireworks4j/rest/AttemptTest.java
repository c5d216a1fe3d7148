// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.ClosedException;
import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.error.DeadlineExceededException;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one attempt makes of its request, its answer and its connection. */
class AttemptTest extends AttemptFixture {

  @Nested
  class Exchanges {

    @Test
    void are_given_back_after_success_refusal_and_garbage() {
      transport.json(200, JOB).json(404, "{}").json(200, "garbage").cutAfter("{\"na");

      client.dpoJobs().get("x");
      getInVain();
      getInVain();
      getInVain();

      assertThat(transport.open()).isZero();
    }

    @Test
    void that_are_over_are_no_longer_watched() {
      transport.json(200, JOB);
      client.dpoJobs().get("x");

      client.close();

      assertThat(transport.aborts()).isZero();
    }

    @Test
    void of_a_stream_live_until_the_user_closes_it() throws IOException {
      transport.json(200, "abc");

      InputStream stream = client.files().open(URL);
      assertThat(transport.open()).isEqualTo(1);
      assertThat(stream.read()).isEqualTo('a');
      stream.close();

      assertThat(transport.open()).isZero();
      client.close();
      assertThat(transport.aborts()).isZero();
    }

    @Test
    void of_a_stream_that_is_refused_are_given_back() {
      transport.json(403, "denied");

      assertThatThrownBy(() -> client.files().open(URL)).isInstanceOf(ApiException.class);

      assertThat(transport.open()).isZero();
    }

    @Test
    void share_the_deadline_of_their_call() {
      transport.silent();
      var hasty =
          Client.of(
              transport,
              time,
              o ->
                  o.timeouts(Timeouts.defaults().withAttempt(Duration.ofMillis(40)))
                      .circuitBreaker(CircuitBreakerPolicy.disabled())
                      .retry(new RetryPolicy(200, Duration.ofMillis(1), Duration.ofMillis(1))));

      assertThatThrownBy(
              () ->
                  hasty
                      .with(CallOptions.defaults().withDeadline(Duration.ofMillis(200)))
                      .dpoJobs()
                      .get("x"))
          .isInstanceOf(RuntimeException.class);

      assertThat(transport.sent()).hasSizeLessThan(10);
    }
  }

  @Nested
  class Opening {

    @Test
    void on_a_transport_that_closed_just_now_says_that_the_client_is_closed() {
      var closing = new Closing();
      closing.client = new RestClientProvider().connect(options(), closing);

      var failure =
          catchThrowableOfType(ClosedException.class, () -> closing.client.dpoJobs().resume("x"));

      assertThat(failure.mayHaveTakenEffect()).isFalse();
    }

    @Test
    void on_a_transport_that_refuses_for_its_own_reasons_says_so_and_tries_once() {
      var opened = new AtomicInteger();
      var own = new RestClientProvider().connect(options(), new Refusing(opened::incrementAndGet));

      assertThatThrownBy(() -> own.dpoJobs().get("x"))
          .isInstanceOfSatisfying(
              TransportException.class, e -> assertThat(e.mayHaveReachedServer()).isFalse())
          .hasRootCauseMessage("mine");
      assertThat(opened).hasValue(1);
    }

    @Test
    void on_a_transport_that_refuses_after_the_deadline_is_reported_as_the_deadline() {
      var own =
          new RestClientProvider().connect(options(), new Refusing(Opening::waitForInterrupt));
      var hasty = own.with(CallOptions.defaults().withDeadline(Duration.ofMillis(40)));

      var failure =
          catchThrowableOfType(DeadlineExceededException.class, () -> hasty.dpoJobs().resume("x"));

      assertThat(failure.mayHaveTakenEffect()).isFalse();
      assertThat(failure).hasMessageContaining("40").hasRootCauseMessage("mine");
      assertThat(Thread.interrupted()).isFalse();
    }

    /** At the deadline the waiting thread is interrupted, because there is no exchange to abort yet. */
    private static void waitForInterrupt() {
      while (!Thread.interrupted()) {
        LockSupport.park();
      }
    }

    /** Opens nothing. */
    private record Refusing(Runnable before) implements HttpTransport {
      @Override
      public HttpExchange open(HttpRequest request) {
        before.run();
        throw new IllegalStateException("mine");
      }

      @Override
      public void close() {}
    }

    private dev.fireworks4j.FireworksOptions options() {
      return dev.fireworks4j.FireworksOptions.builder()
          .apiKey(Client.KEY)
          .account("acme")
          .baseUrl(java.net.URI.create("https://api.fireworks.ai"))
          .build();
    }

    /** Its client is closed by somebody else between the check and the opening. */
    private static final class Closing implements HttpTransport {
      private Fireworks client;

      @Override
      public HttpExchange open(HttpRequest request) {
        client.close();
        throw new IllegalStateException("the transport is closed");
      }

      @Override
      public void close() {}
    }
  }

  @Nested
  class Sending {

    @Test
    void by_a_transport_that_throws_may_have_worked() {
      transport.then(
          exchange -> {
            throw new IllegalStateException("mine");
          });

      assertThatThrownBy(() -> client.dpoJobs().resume("x"))
          .isInstanceOfSatisfying(
              TransportException.class, e -> assertThat(e.mayHaveTakenEffect()).isTrue())
          .hasMessageContaining("the transport threw java.lang.IllegalStateException")
          .hasRootCauseMessage("mine");
    }

    @Test
    void by_a_transport_that_throws_is_not_tried_again() {
      transport.then(
          exchange -> {
            throw new IllegalStateException("mine");
          });

      getInVain();

      assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void by_a_transport_that_throws_after_the_deadline_is_reported_as_the_deadline() {
      transport.then(
          exchange -> {
            throw new IllegalStateException("mine", exchange.hang());
          });
      var hasty = client.with(CallOptions.defaults().withDeadline(Duration.ofMillis(40)));

      var failure =
          catchThrowableOfType(DeadlineExceededException.class, () -> hasty.dpoJobs().resume("x"));

      assertThat(failure.mayHaveTakenEffect()).isTrue();
    }
  }

  @Nested
  class Interrupts {

    @Test
    void while_a_body_is_read_end_the_call_and_stay_set() {
      transport.then(
          exchange ->
              ScriptedTransport.response(
                  200,
                  new ByteArrayInputStream(JOB.getBytes(UTF_8)) {
                    @Override
                    public synchronized int read(byte[] buffer, int offset, int length) {
                      Thread.currentThread().interrupt();
                      return super.read(buffer, offset, Math.min(4, length));
                    }
                  }));

      var failure =
          catchThrowableOfType(CallInterruptedException.class, () -> client.dpoJobs().get("x"));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure).isNotNull();
      assertThat(transport.open()).isZero();
    }

    @Test
    void between_attempts_end_the_call_and_stay_set() {
      transport.json(503, "");
      var interrupting =
          Client.of(
              transport,
              time,
              o ->
                  o.listener(
                      new dev.fireworks4j.CallListener() {
                        @Override
                        public void onAttempt(Call call, Attempt attempt) {
                          Thread.currentThread().interrupt();
                        }
                      }));

      var failure =
          catchThrowableOfType(
              CallInterruptedException.class, () -> interrupting.dpoJobs().get("x"));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure.context().attempts()).isEqualTo(1);
    }
  }

  @Nested
  class LocalProblems {

    @Test
    void with_a_file_that_shrinks_under_the_upload_are_not_taken_for_the_networks(
        @TempDir Path folder) throws IOException {
      Path file = Files.writeString(folder.resolve("a.jsonl"), "{}\n{}");
      Fireworks shrinking = changing(file, "{}");

      assertThatThrownBy(() -> shrinking.datasets().upload("d", file))
          .isInstanceOf(FileTransferException.class)
          .hasMessageContaining("a.jsonl")
          .hasMessageContaining("from 5 to 2 bytes");
      assertThat(transport.open()).isZero();
    }

    @Test
    void with_a_file_that_grows_are_told_as_such(@TempDir Path folder) throws IOException {
      Path file = Files.writeString(folder.resolve("a.jsonl"), "{}");
      Fireworks growing = changing(file, "{}\n{}");

      assertThatThrownBy(() -> growing.datasets().upload("d", file))
          .isInstanceOf(FileTransferException.class)
          .hasMessageContaining("from 2 to 5 bytes");
    }

    @Test
    void with_a_file_that_is_gone_are_told_as_such(@TempDir Path folder) throws IOException {
      Path file = Files.writeString(folder.resolve("a.jsonl"), "{}");
      Fireworks deleting = changing(file, null);

      assertThatThrownBy(() -> deleting.datasets().upload("d", file))
          .isInstanceOf(FileTransferException.class)
          .hasStackTraceContaining("NoSuchFileException");
    }

    @Test
    void are_not_blamed_for_what_the_network_did(@TempDir Path folder) throws IOException {
      transport.notSent().notSent().notSent();
      Path file = Files.writeString(folder.resolve("a.jsonl"), "{}");

      assertThatThrownBy(() -> client.datasets().upload("d", file))
          .isInstanceOf(TransportException.class);
    }

    @Test
    void with_the_supplier_of_the_key_send_nothing() {
      assertNoKey(() -> null);
      assertNoKey(() -> Credential.of(" "));
      assertNoKey(() -> Credential.of("fw_abc\nX: 1"));
      assertNoKey(
          () -> {
            throw new IllegalStateException("vault is sealed");
          });
      assertThat(transport.sent()).isEmpty();
    }

    private void assertNoKey(java.util.function.Supplier<Credential> supplier) {
      assertThatThrownBy(
              () -> Client.of(transport, time, o -> o.apiKey(supplier)).dpoJobs().get("x"))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("supplier of the API key");
    }

    /** The key is asked for after the file was measured and before it is sent. */
    private Fireworks changing(Path file, String content) {
      transport.json(200, "{}");
      return Client.of(
          transport,
          time,
          o ->
              o.apiKey(
                  () -> {
                    try {
                      if (content == null) {
                        Files.delete(file);
                      } else {
                        Files.writeString(file, content);
                      }
                    } catch (IOException failed) {
                      throw new UncheckedIOException(failed);
                    }
                    return Credential.of(Client.KEY);
                  }));
    }
  }
}
