// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.transport.TransportSettings;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Clients of the transport under test for servers that the campaign writes itself. */
final class Clients {
  static final String JOB =
      "{\"name\":\"accounts/acme/dpoJobs/ID\",\"state\":\"JOB_STATE_RUNNING\","
          + "\"dataset\":\"accounts/acme/datasets/d\"}";

  private Clients() {}

  /** One attempt for each call, and no circuit breaker: what a server does is seen as it is. */
  static Fireworks connect(
      RunSettings settings, URI server, UnaryOperator<FireworksOptionsBuilder> changes) {
    return connect(settings, server, null, changes);
  }

  /** {@code context} null for the JVM's default. */
  static Fireworks connect(
      RunSettings settings,
      URI server,
      @Nullable SSLContext context,
      UnaryOperator<FireworksOptionsBuilder> changes) {
    return connected(
        settings, server, new TransportSettings(Duration.ofSeconds(5), 16, null, context), changes);
  }

  /** With a connection for each of the {@link ParallelCalls}, so that none waits for another. */
  static Fireworks connectForAll(
      RunSettings settings, URI server, UnaryOperator<FireworksOptionsBuilder> changes) {
    var transportSettings =
        new TransportSettings(Duration.ofSeconds(5), ParallelCalls.THREADS, null, null);
    return connected(settings, server, transportSettings, changes);
  }

  private static Fireworks connected(
      RunSettings settings,
      URI server,
      TransportSettings transportSettings,
      UnaryOperator<FireworksOptionsBuilder> changes) {
    var options =
        FireworksOptions.builder()
            .apiKey("fw_test")
            .account("acme")
            .baseUrl(server)
            .retry(RetryPolicy.never())
            .circuitBreaker(CircuitBreakerPolicy.disabled())
            .transport(TestBed.transport(settings, transportSettings));
    return Fireworks.connect(settings.control().on(changes.apply(options)).build());
  }

  static Fireworks connect(RunSettings settings, URI server) {
    return connect(settings, server, options -> options);
  }

  /** A client of a fake over its own HTTP server, with the fake's clock. */
  static Fireworks of(RunSettings settings, FakeFireworks fake) {
    var transportSettings = new TransportSettings(Duration.ofSeconds(5), 16, null, null);
    var options =
        fake.options().toBuilder().transport(TestBed.transport(settings, transportSettings));
    return Fireworks.connect(settings.control().on(options).build());
  }

  /** A running job with that id, as the service sends it. */
  static String job(String id) {
    return JOB.replace("ID", id);
  }
}
