// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.NotSentException;
import dev.fireworks4j.transport.ProxySettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How a transport goes through an HTTP proxy.
 *
 * <p>A JVM that runs this suite over {@code java.net.http} needs {@code -Djdk.http.auth.tunneling.disabledSchemes=}: by
 * default that client never sends Basic credentials for a tunnel.
 */
public abstract class ProxyTransportContract extends TransportHarness {

  /** For subclasses. */
  protected ProxyTransportContract() {}

  private static ProxySettings login(TestProxy proxy, String password) {
    return ProxySettings.of("localhost", proxy.port())
        .withCredentials("ann", Credential.of(password));
  }

  @Nested
  class PlainRequests {
    private final URI target = URI.create("http://service.example/v1/x?q=1");

    @Test
    void go_to_the_proxy_with_the_whole_uri() throws Exception {
      TestProxy proxy = closing(TestProxy.open());

      Exchanged reply = call(transport(proxy.settings(), null), get(target));

      assertThat(reply.text()).isEqualTo("by proxy");
      assertThat(proxy.admitted().get(0).target()).isEqualTo(target.toString());
    }

    @Test
    void show_credentials_and_are_admitted_once() throws Exception {
      TestProxy proxy = closing(TestProxy.guarded("ann", "pass"));
      HttpTransport transport = transport(login(proxy, "pass"), null);

      Exchanged reply = call(transport, post(target, "{\"a\":1}"));

      assertThat(reply.status()).isEqualTo(200);
      assertThat(proxy.admitted()).hasSize(1);
      assertThat(proxy.admitted().get(0).body()).asString().isEqualTo("{\"a\":1}");
    }

    @Test
    void with_wrong_credentials_come_back_as_407() throws Exception {
      TestProxy proxy = closing(TestProxy.guarded("ann", "pass"));
      HttpTransport transport = transport(login(proxy, "wrong"), null);

      assertThat(call(transport, post(target, "{}")).status()).isEqualTo(407);
      assertThat(proxy.admitted()).isEmpty();
    }

    @Test
    void answered_401_pass_through_despite_proxy_credentials() throws Exception {
      ScriptedServer answering401 = answering(request -> Answer.of(401, "who are you"));
      var settings =
          ProxySettings.of("localhost", answering401.port())
              .withCredentials("ann", Credential.of("pass"));

      assertThat(call(transport(settings, null), get(target)).status()).isEqualTo(401);
    }

    @Test
    void to_a_proxy_that_is_not_there_are_not_sent() throws Exception {
      int nobody;
      try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        nobody = socket.getLocalPort();
      }
      HttpTransport transport = transport(ProxySettings.of("localhost", nobody), null);

      assertThat(failureOf(transport, get(target))).isInstanceOf(NotSentException.class);
    }
  }

  @Nested
  class Tunnels {
    private URI server(SSLContext context) {
      return answeringOverTls(context, request -> Answer.of(200, "by server")).uri();
    }

    @Test
    void carry_https(@TempDir Path folder) throws Exception {
      SSLContext context = TestCertificate.valid(folder);
      URI server = server(context);
      TestProxy proxy = closing(TestProxy.open());

      Exchanged reply = call(transport(proxy.settings(), context), post(server, "{}"));

      assertThat(reply.text()).isEqualTo("by server");
      assertThat(proxy.admitted()).extracting(Received::method).containsExactly("CONNECT");
    }

    @Test
    void show_credentials_to_the_proxy_only(@TempDir Path folder) throws Exception {
      SSLContext context = TestCertificate.valid(folder);
      URI server = server(context);
      TestProxy proxy = closing(TestProxy.guarded("ann", "pass"));

      Exchanged reply = call(transport(login(proxy, "pass"), context), post(server, "{}"));

      assertThat(reply.text()).isEqualTo("by server");
      assertThat(received).hasSize(1);
      assertThat(received.get(0).headers().first("Proxy-Authorization")).isNull();
    }

    @Test
    void with_wrong_credentials_are_not_sent(@TempDir Path folder) throws Exception {
      SSLContext context = TestCertificate.valid(folder);
      URI server = server(context);
      TestProxy proxy = closing(TestProxy.guarded("ann", "pass"));
      HttpTransport transport = transport(login(proxy, "wrong"), context);

      assertThat(failureOf(transport, post(server, "{}")))
          .isInstanceOf(NotSentException.class)
          .hasMessageContaining("proxy");
      assertThat(received).isEmpty();
    }

    @Test
    void that_the_proxy_refuses_are_not_sent(@TempDir Path folder) throws Exception {
      SSLContext context = TestCertificate.valid(folder);
      URI server = server(context);
      TestProxy proxy = closing(TestProxy.refusingTunnels());
      HttpTransport transport = transport(proxy.settings(), context);

      assertThat(failureOf(transport, post(server, "{}")))
          .isInstanceOf(NotSentException.class)
          .hasMessageContaining("proxy");
    }
  }
}
