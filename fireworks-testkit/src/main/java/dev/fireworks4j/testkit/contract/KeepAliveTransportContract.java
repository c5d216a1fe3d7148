// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.testkit.contract.ScriptedServer.Script;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.NotSentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How a transport handles servers that close idle connections of its pool. A request on such a connection may fail; but
 * the next attempt must succeed, and no request may arrive twice.
 */
public abstract class KeepAliveTransportContract extends TransportHarness {
  private static final int KEPT = 4;

  /** For subclasses. */
  protected KeepAliveTransportContract() {}

  /**
   * How many attempts may fail when the server closes the four pooled connections: 1, unless the HTTP client cannot
   * drop the others when it finds one of them closed.
   */
  protected int mostFailedAttempts() {
    return 1;
  }

  /** On plain sockets. */
  @Nested
  class OverPlainHttp extends Cases {}

  /** On sockets with TLS. */
  @Nested
  class OverTls extends Cases {
    @BeforeEach
    void prepare(@TempDir Path folder) throws Exception {
      context = TestCertificate.valid(folder);
      sockets = context.getServerSocketFactory();
    }
  }

  /** The ways to close a connection. */
  abstract class Cases {
    @Nullable SSLContext context;
    ServerSocketFactory sockets = ServerSocketFactory.getDefault();

    private final CountDownLatch filled = new CountDownLatch(KEPT);
    private final CountDownLatch hungUp = new CountDownLatch(KEPT);
    private final AtomicInteger number = new AtomicInteger();

    @Test
    void connections_closed_after_their_answer_fail_one_attempt_at_most() throws Exception {
      assertServedAgain(Connection::close);
    }

    @Test
    void connections_reset_after_their_answer_fail_one_attempt_at_most() throws Exception {
      assertServedAgain(Connection::reset);
    }

    @Test
    void connections_closed_while_they_are_idle_are_not_tried_again_and_again() throws Exception {
      assertServedAgain(
          connection -> {
            await(filled);
            gate.await();
            connection.close();
          });
    }

    @Test
    void a_connection_cut_as_the_next_request_comes_fails_one_attempt_at_most() throws Exception {
      ScriptedServer server =
          server(
              connection -> {
                connection.read();
                connection.write(Answer.of(200, "kept"));
                connection.awaitNext();
                connection.reset();
              });
      HttpTransport transport = transport(null, context);

      for (int i = 0; i < 5; i++) {
        assertThat(failedAttempts(transport, post(server.uri(), "{}"))).isLessThanOrEqualTo(1);
      }
    }

    /** Fills the pool with connections that the server then closes, and calls again. */
    private void assertServedAgain(Script hangUp) throws Exception {
      ScriptedServer server =
          server(
              connection -> {
                if (number.incrementAndGet() > KEPT) {
                  ScriptedServer.answerAll(connection, noting(request -> Answer.of(200, "fine")));
                  return;
                }
                keep(connection, filled);
                hangUp.run(connection);
                hungUp.countDown();
              });
      HttpTransport transport = transport(null, context);
      HttpRequest post = post(server.uri(), "{}");
      fillPool(transport, post, KEPT);
      gate.countDown();
      await(hungUp);

      int failed = 0;
      for (int i = 1; i <= 3; i++) {
        failed += failedAttempts(transport, post);
        assertThat(received).hasSize(i);
      }
      assertThat(failed).isLessThanOrEqualTo(mostFailedAttempts());
    }

    private ScriptedServer server(Script script) {
      return closing(ScriptedServer.start(sockets, context == null ? "http" : "https", script));
    }
  }

  /** Calls until it is answered; a failure must leave it open whether the request arrived. */
  private static int failedAttempts(HttpTransport transport, HttpRequest request) throws Exception {
    int failed = 0;
    while (true) {
      try {
        assertThat(resultOf(transport, request).status()).isEqualTo(200);
        return failed;
      } catch (ExecutionException failure) {
        failed++;
        assertThat(failure.getCause())
            .isInstanceOf(IOException.class)
            .isNotInstanceOf(NotSentException.class);
        assertThat(failed).isLessThan(10);
      }
    }
  }
}
