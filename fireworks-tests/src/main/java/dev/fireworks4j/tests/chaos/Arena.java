// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.TransportSettings;
import dev.fireworks4j.transport.apache.ApacheTransport;
import dev.fireworks4j.transport.jdk.JdkTransport;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A fake, the faulty server before it, and a client of the transport under trial. */
final class Arena implements AutoCloseable {
  static final String JDK = "jdk";
  static final String APACHE = "apache";

  /** Long enough for a machine that is busy with the campaign itself. */
  static final Duration SILENCE = Duration.ofSeconds(3);

  /** For rows where a slow machine must not be taken for a silent server. */
  static final UnaryOperator<FireworksOptionsBuilder> PATIENT =
      options -> options.timeouts(Timeouts.defaults());

  private final FakeFireworks fake = FakeFireworks.start();
  private final Ledger ledger = new Ledger();
  private final FaultyServer server = FaultyServer.start(fake.transport(), ledger);
  private final Plan plan;
  private final String transport;
  private final Fireworks client;

  Arena(Trial trial, Plan plan) {
    this(trial, plan, options -> options);
  }

  Arena(Trial trial, Plan plan, UnaryOperator<FireworksOptionsBuilder> changes) {
    this.transport = trial.transport();
    this.plan = plan;
    this.client = connect(Crew.THREADS, changes);
  }

  /** One more client with a pool of this size. */
  Fireworks connect(int maxConnections, UnaryOperator<FireworksOptionsBuilder> changes) {
    var settings = new TransportSettings(Duration.ofSeconds(5), maxConnections, null, null);
    var options =
        fake.options().toBuilder()
            .baseUrl(server.uri())
            .timeouts(Timeouts.defaults().withAttempt(SILENCE))
            .transport(new TaggedTransport(plain(transport, settings), plan, ledger));
    return Fireworks.connect(changes.apply(options).build());
  }

  static HttpTransport plain(String name, TransportSettings settings) {
    return name.equals(JDK) ? JdkTransport.of(settings) : ApacheTransport.of(settings);
  }

  FakeFireworks fake() {
    return fake;
  }

  Ledger ledger() {
    return ledger;
  }

  FaultyServer server() {
    return server;
  }

  Fireworks client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
    server.close();
    fake.close();
  }
}
