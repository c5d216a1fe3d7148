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
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which servers a transport trusts over https. Makes its certificates with the {@code keytool} of the JDK that runs it.
 */
public abstract class TlsTransportContract extends TransportHarness {

  /** For subclasses. */
  protected TlsTransportContract() {}

  @Nested
  class Trust {
    private ScriptedServer server(SSLContext context) {
      return answeringOverTls(context, request -> Answer.of(200, "secret"));
    }

    @Test
    void extends_to_the_authority_handed_in(@TempDir Path folder) throws Exception {
      SSLContext context = TestCertificate.valid(folder);

      Exchanged reply = call(transport(null, context), get(server(context).uri()));

      assertThat(reply.text()).isEqualTo("secret");
    }

    @Test
    void reuses_connections_as_over_plain_http(@TempDir Path folder) throws Exception {
      SSLContext context = TestCertificate.valid(folder);
      ScriptedServer server = server(context);
      HttpTransport transport = transport(null, context);

      call(transport, post(server.uri(), "{}"));
      call(transport, post(server.uri(), "{}"));

      assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void does_not_extend_to_an_unknown_authority(@TempDir Path folder) throws Exception {
      ScriptedServer server = server(TestCertificate.valid(folder));

      assertRefused(transport(null, null), server);
    }

    @Test
    void does_not_extend_to_another_host(@TempDir Path folder) throws Exception {
      SSLContext context = TestCertificate.ofAnotherHost(folder);

      assertRefused(transport(null, context), server(context));
    }

    @Test
    void ends_when_the_certificate_expires(@TempDir Path folder) throws Exception {
      SSLContext context = TestCertificate.expired(folder);

      assertRefused(transport(null, context), server(context));
    }

    private void assertRefused(HttpTransport transport, ScriptedServer server) throws Exception {
      Throwable failure = failureOf(transport, post(server.uri(), "{}"));

      assertThat(failure).isInstanceOf(NotSentException.class).hasMessageContaining("TLS");
      assertThat(received).isEmpty();
    }
  }

  @Nested
  class SilentHandshake {
    private URI silent() {
      ScriptedServer server =
          script(
              connection -> {
                reached.countDown();
                connection.awaitClosedByClient();
              });
      return URI.create("https://localhost:" + server.port());
    }

    @Test
    void can_be_aborted() throws Exception {
      HttpExchange exchange = closing(transport(null, null).open(post(silent(), "{}")));
      var call = inBackground(exchange::send);
      await(reached);

      exchange.abort();

      assertThat(failureOf(call)).isInstanceOf(IOException.class);
    }

    @Test
    void ends_with_the_connect_timeout() throws Exception {
      var hasty = new TransportSettings(Duration.ofMillis(200), 8, null, null);
      HttpTransport transport = closing(transport(hasty));

      assertThat(failureOf(transport, post(silent(), "{}"))).isInstanceOf(NotSentException.class);
    }
  }
}
