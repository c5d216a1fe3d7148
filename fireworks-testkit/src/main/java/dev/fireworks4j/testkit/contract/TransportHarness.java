// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.testkit.contract.ScriptedServer.Script;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.ProxySettings;
import dev.fireworks4j.transport.RequestBody;
import dev.fireworks4j.transport.TransportSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Shared by the suites: makes transports and servers, cleans up after each test, and waits with a limit. */
public abstract class TransportHarness {
  /** Settings of all tests except those about settings. */
  protected static final TransportSettings SETTINGS =
      new TransportSettings(Duration.ofSeconds(10), 64, null, null);

  private static final long HANG_GUARD_SECONDS = 30;

  /** Handlers and bodies that must not end before the test says so wait here. Opened after each test. */
  final CountDownLatch gate = new CountDownLatch(1);

  /** Opens when a request has come to {@link #late}. */
  final CountDownLatch reached = new CountDownLatch(1);

  /** What has come to handlers that are {@link #noting}. */
  final List<Received> received = new CopyOnWriteArrayList<>();

  private final Deque<AutoCloseable> toClose = new ConcurrentLinkedDeque<>();

  TransportHarness() {}

  /** A new transport of the kind under test; the suite closes it. */
  protected abstract HttpTransport transport(TransportSettings settings);

  /** Closes {@code resource} after the test. */
  protected final <T extends AutoCloseable> T closing(T resource) {
    toClose.push(resource);
    return resource;
  }

  @AfterEach
  final void cleanUp() throws Exception {
    gate.countDown();
    while (!toClose.isEmpty()) {
      toClose.pop().close();
    }
  }

  final HttpTransport transport() {
    return closing(transport(SETTINGS));
  }

  final HttpTransport transport(int maxConnections) {
    var settings = new TransportSettings(SETTINGS.connectTimeout(), maxConnections, null, null);
    return closing(transport(settings));
  }

  /** Through this proxy, with the certificates of this context; null for none and for the JVM's. */
  final HttpTransport transport(@Nullable ProxySettings proxy, @Nullable SSLContext context) {
    return closing(transport(new TransportSettings(SETTINGS.connectTimeout(), 8, proxy, context)));
  }

  final ScriptedServer script(Script script) {
    return closing(ScriptedServer.start(script));
  }

  final ScriptedServer answering(Handler handler) {
    return script(connection -> ScriptedServer.answerAll(connection, noting(handler)));
  }

  final ScriptedServer answeringOverTls(SSLContext context, Handler handler) {
    return closing(
        ScriptedServer.start(
            context.getServerSocketFactory(),
            "https",
            connection -> ScriptedServer.answerAll(connection, noting(handler))));
  }

  final Handler noting(Handler handler) {
    return request -> {
      received.add(request);
      return handler.answer(request);
    };
  }

  /** Answers once the test opens the gate. */
  final Answer late(Received request) throws InterruptedException {
    reached.countDown();
    gate.await();
    return Answer.of(200, "late");
  }

  /** Reads one request of each connection, runs the script and closes the connection. */
  final ScriptedServer afterRequest(Script script) {
    return script(
        connection -> {
          connection.read();
          script.run(connection);
        });
  }

  /** Answers one request of each connection with this text. */
  final ScriptedServer writing(String text) {
    return afterRequest(connection -> connection.write(text));
  }

  /** Opens this many connections by concurrent calls; the server answers each with {@code kept}. */
  static void fillPool(HttpTransport transport, HttpRequest request, int connections)
      throws Exception {
    List<Caller<Exchanged>> calls =
        Stream.generate(() -> inBackground(() -> call(transport, request)))
            .limit(connections)
            .toList();
    for (Caller<Exchanged> call : calls) {
      assertThat(resultOf(call).text()).isEqualTo("kept");
    }
  }

  /** The server's part of {@link #fillPool}: answers one request when all connections have one. */
  static void keep(Connection connection, CountDownLatch filled) throws Exception {
    connection.read();
    filled.countDown();
    await(filled);
    connection.write(Answer.of(200, "kept"));
  }

  static HttpRequest get(URI uri) {
    return new HttpRequest("GET", uri, Headers.empty(), null);
  }

  static HttpRequest post(URI uri, String body) {
    var json = RequestBody.of("application/json", body.getBytes(UTF_8));
    return new HttpRequest("POST", uri, Headers.empty(), json);
  }

  /** Sends and reads to the end. */
  static Exchanged call(HttpTransport transport, HttpRequest request) throws IOException {
    try (HttpExchange exchange = transport.open(request)) {
      var response = exchange.send();
      return new Exchanged(response.status(), response.headers(), response.body().readAllBytes());
    }
  }

  /** Runs {@code call} on another thread. */
  static <T> Caller<T> inBackground(Callable<T> call) {
    return Caller.start(call);
  }

  /** What sending and reading to the end throws, on another thread. */
  static Throwable failureOf(HttpTransport transport, HttpRequest request) throws Exception {
    return failureOf(inBackground(() -> call(transport, request)));
  }

  /** Sends and reads to the end on another thread. */
  static Exchanged resultOf(HttpTransport transport, HttpRequest request) throws Exception {
    return resultOf(inBackground(() -> call(transport, request)));
  }

  /** Returns what the call threw. Fails if it hangs or succeeds. */
  static Throwable failureOf(CompletableFuture<?> call) throws Exception {
    try {
      Object result = call.get(HANG_GUARD_SECONDS, TimeUnit.SECONDS);
      throw new AssertionError("expected a failure, got " + result);
    } catch (ExecutionException e) {
      return Objects.requireNonNull(e.getCause());
    } catch (TimeoutException hung) {
      throw new AssertionError("the call hangs", hung);
    }
  }

  static <T> T resultOf(CompletableFuture<T> call) throws Exception {
    return call.get(HANG_GUARD_SECONDS, TimeUnit.SECONDS);
  }

  static void await(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(HANG_GUARD_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the awaited event did not happen");
    }
  }

  /** A response read to its end. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, read once
  record Exchanged(int status, Headers headers, byte[] body) {
    String text() {
      return new String(body, UTF_8);
    }
  }
}
