// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.NotSentException;
import dev.fireworks4j.transport.TransportSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a transport trusts over https. Makes its certificates with the {@code keytool} of the JDK that runs it. */
public abstract class TlsTransportContract extends TransportHarness {

  /** For subclasses. */
  protected TlsTransportContract() {}

  private HttpTransport trusting(@Nullable SSLContext context) {
    return closing(transport(new TransportSettings(SETTINGS.connectTimeout(), 8, null, context)));
  }

  private ScriptedServer server(TestKeys keys, Handler handler) {
    return closing(
        ScriptedServer.start(
            keys.context().getServerSocketFactory(),
            "https",
            connection -> ScriptedServer.answerAll(connection, handler)));
  }

  @Nested
  class Trust {
    private final AtomicInteger requests = new AtomicInteger();

    private Answer count(Received request) {
      requests.incrementAndGet();
      return Answer.of(200, "secret");
    }

    @Test
    void extends_to_the_authority_handed_in(@TempDir Path folder) throws Exception {
      TestKeys keys = TestKeys.valid(folder);

      Exchanged reply = call(trusting(keys.context()), get(server(keys, this::count).uri()));

      assertThat(reply.text()).isEqualTo("secret");
    }

    @Test
    void reuses_connections_as_over_plain_http(@TempDir Path folder) throws Exception {
      TestKeys keys = TestKeys.valid(folder);
      ScriptedServer server = server(keys, this::count);
      HttpTransport transport = trusting(keys.context());

      call(transport, post(server.uri(), "{}"));
      call(transport, post(server.uri(), "{}"));

      assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void does_not_extend_to_an_unknown_authority(@TempDir Path folder) throws Exception {
      ScriptedServer server = server(TestKeys.valid(folder), this::count);

      assertRefused(trusting(null), server);
    }

    @Test
    void does_not_extend_to_another_host(@TempDir Path folder) throws Exception {
      TestKeys keys = TestKeys.ofAnotherHost(folder);

      assertRefused(trusting(keys.context()), server(keys, this::count));
    }

    @Test
    void ends_when_the_certificate_expires(@TempDir Path folder) throws Exception {
      TestKeys keys = TestKeys.expired(folder);

      assertRefused(trusting(keys.context()), server(keys, this::count));
    }

    private void assertRefused(HttpTransport transport, ScriptedServer server) throws Exception {
      Throwable failure = failureOf(inBackground(() -> call(transport, post(server.uri(), "{}"))));

      assertThat(failure).isInstanceOf(NotSentException.class).hasMessageContaining("TLS");
      assertThat(requests).hasValue(0);
    }
  }

  @Nested
  class SilentHandshake {
    private final CountDownLatch reached = new CountDownLatch(1);

    private URI silent() {
      ScriptedServer server =
          closing(
              ScriptedServer.start(
                  connection -> {
                    reached.countDown();
                    connection.awaitClosedByClient();
                  }));
      return URI.create("https://localhost:" + server.port());
    }

    @Test
    void can_be_aborted() throws Exception {
      HttpExchange exchange = closing(trusting(null).open(post(silent(), "{}")));
      var call = inBackground(exchange::send);
      await(reached);

      exchange.abort();

      assertThat(failureOf(call)).isInstanceOf(IOException.class);
    }

    @Test
    void ends_with_the_connect_timeout() throws Exception {
      var hasty = new TransportSettings(Duration.ofMillis(200), 8, null, null);
      HttpTransport transport = closing(transport(hasty));

      Throwable failure = failureOf(inBackground(() -> call(transport, post(silent(), "{}"))));

      assertThat(failure).isInstanceOf(NotSentException.class);
    }
  }
}
