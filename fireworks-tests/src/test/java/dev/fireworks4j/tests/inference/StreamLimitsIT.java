// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.DeadlineExceededException;
import dev.fireworks4j.error.StreamCutException;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.inference.ChatChunk;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of events over real sockets: what ends them, and what becomes of their connections. */
@Timeout(60)
class StreamLimitsIT {
  private static final ChatRequest HELLO = ChatRequest.of("accounts/acme/deployments/d", "Hi");
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofMinutes(5);

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void silence_after_an_event_ends_the_stream_within_its_limit(String transport) throws Exception {
    try (var server =
            new EventServer(
                answer -> {
                  answer.event("Hel");
                  answer.silence();
                });
        var fireworks = connect(server, transport, LONG, SHORT)) {
      var cut = catchThrowableOfType(StreamCutException.class, () -> collect(fireworks));

      assertThat(cut.text()).isEqualTo("Hel");
      server.awaitDropped();
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void single_bytes_and_comments_are_not_events(String transport) throws Exception {
    try (var server =
            new EventServer(
                answer -> {
                  answer.event("Hel");
                  answer.send("data: {");
                  answer.repeat(" ");
                });
        var fireworks = connect(server, transport, LONG, SHORT)) {
      assertThat(catchThrowable(() -> collect(fireworks))).isInstanceOf(StreamCutException.class);
    }
    try (var server =
            new EventServer(
                answer -> {
                  answer.event("Hel");
                  answer.repeat(": keep-alive\n\n");
                });
        var fireworks = connect(server, transport, LONG, SHORT)) {
      assertThat(catchThrowable(() -> collect(fireworks))).isInstanceOf(StreamCutException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void the_first_event_has_a_limit_of_its_own(String transport) throws Exception {
    try (var server = new EventServer(answer -> answer.repeat(": queued\n"));
        var fireworks = connect(server, transport, SHORT, LONG)) {
      assertThat(catchThrowable(() -> fireworks.chat().stream(HELLO)))
          .isInstanceOfAny(DeadlineExceededException.class, TransportException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void a_cut_after_an_event_is_told_and_not_repeated(String transport) throws Exception {
    var arrived = new CountDownLatch(1);
    try (var server =
            new EventServer(
                answer -> {
                  answer.event("Hel");
                  await(arrived);
                  throw new IOException("cut");
                });
        var fireworks = connect(server, transport, LONG, LONG)) {
      var cut =
          catchThrowableOfType(
              StreamCutException.class,
              () -> fireworks.chat().stream(HELLO).collect(chunk -> arrived.countDown()));

      assertThat(((ChatCompletion) cut.received()).text()).isEqualTo("Hel");
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void the_connection_serves_the_next_stream_after_the_end_mark(String transport) throws Exception {
    try (var server =
            new EventServer(
                answer -> {
                  answer.event("Hello");
                  answer.done();
                });
        var fireworks = connect(server, transport, LONG, LONG)) {
      for (int i = 0; i < 5; i++) {
        assertThat(collect(fireworks).text()).isEqualTo("Hello");
      }

      assertThat(server.requests()).isEqualTo(5);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void closing_early_drops_the_connection_at_once(String transport) throws Exception {
    try (var server =
            new EventServer(
                answer -> {
                  answer.event("Hel");
                  answer.silence();
                });
        var fireworks = connect(server, transport, LONG, LONG)) {
      try (var stream = fireworks.chat().stream(HELLO)) {
        stream.iterator().next();
      }

      server.awaitDropped();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void closing_from_another_thread_ends_the_read(String transport) throws Exception {
    try (var server =
            new EventServer(
                answer -> {
                  answer.event("Hel");
                  answer.silence();
                });
        var fireworks = connect(server, transport, LONG, LONG)) {
      var stream = fireworks.chat().stream(HELLO);
      var reads = new CountDownLatch(1);
      var end = new FutureTask<>(() -> catchThrowable(() -> readOn(stream.iterator(), reads)));
      start(end);
      reads.await();

      stream.close();

      assertThat(end.get())
          .isInstanceOf(StreamCutException.class)
          .hasMessageContaining("closed before its end");
      server.awaitDropped();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void an_interrupt_ends_the_read_and_keeps_the_flag(String transport) throws Exception {
    try (var server =
            new EventServer(
                answer -> {
                  answer.event("Hel");
                  answer.silence();
                });
        var fireworks = connect(server, transport, LONG, LONG)) {
      var reads = new CountDownLatch(1);
      var flag =
          new FutureTask<>(
              () -> {
                var stream = fireworks.chat().stream(HELLO);
                Throwable failure = catchThrowable(() -> readOn(stream.iterator(), reads));
                return failure instanceof CallInterruptedException && Thread.interrupted();
              });
      Thread reader = start(flag);
      reads.await();

      reader.interrupt();

      assertThat(flag.get()).isTrue();
      server.awaitDropped();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void cancelling_a_future_drops_the_connection(String transport) throws Exception {
    var executor = Executors.newSingleThreadExecutor();
    try (var server =
            new EventServer(
                answer -> {
                  answer.event("Hel");
                  answer.silence();
                });
        var fireworks = connect(server, transport, LONG, LONG)) {
      var reads = new CountDownLatch(1);
      var future =
          fireworks
              .async(executor)
              .call(
                  client -> {
                    readOn(client.chat().stream(HELLO).iterator(), reads);
                    return "";
                  });
      reads.await();

      future.cancel(true);

      server.awaitDropped();
    } finally {
      executor.shutdownNow();
    }
  }

  private static void readOn(Iterator<ChatChunk> events, CountDownLatch reads) {
    while (events.hasNext()) {
      events.next();
      reads.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Thread start(Runnable task) {
    var thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static ChatCompletion collect(Fireworks fireworks) {
    return fireworks.chat().stream(HELLO).collect();
  }

  private static Fireworks connect(
      EventServer server, String transport, Duration firstEvent, Duration nextEvent) {
    return Fireworks.connect(
        FireworksOptions.builder()
            .apiKey("fw_test")
            .account("acme")
            .baseUrl(server.uri())
            .transport(transport)
            .retry(RetryPolicy.defaults())
            .timeouts(Timeouts.builder().firstEvent(firstEvent).nextEvent(nextEvent).build())
            .build());
  }
}
