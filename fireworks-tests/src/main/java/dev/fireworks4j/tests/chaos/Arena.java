// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.US_ASCII;

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

  /** For rows where a slow machine must not be taken for a silent server. */
  static final UnaryOperator<FireworksOptionsBuilder> PATIENT =
      options -> options.timeouts(Timeouts.defaults());

  private static final TransportSettings SETTINGS =
      new TransportSettings(Duration.ofSeconds(5), Crew.THREADS, null, null);

  private final FakeFireworks fake = FakeFireworks.start();
  private final Ledger ledger = new Ledger();
  private final GarbageServer elsewhere =
      GarbageServer.answering(
          (head, out) -> {
            note(head);
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(US_ASCII));
          });
  private final FaultyServer server;
  private final Trial trial;
  private final Plan plan;
  private final Fireworks client;

  Arena(Trial trial, Plan plan) {
    this(trial, plan, options -> options);
  }

  Arena(Trial trial, Plan plan, UnaryOperator<FireworksOptionsBuilder> changes) {
    this.trial = trial;
    this.plan = plan;
    this.server = FaultyServer.start(service(trial), ledger, elsewhere.uri("localhost"));
    this.client = connect(Crew.THREADS, changes);
  }

  private HttpTransport service(Trial trial) {
    return trial.isOverHttp()
        ? new ForwardingTransport(JdkTransport.of(SETTINGS), fake.baseUri())
        : fake.transport();
  }

  private void note(String head) {
    ledger.leaked(Tag.callIn(head), "a redirect was followed to another host");
  }

  /** One more client with a pool of this size. */
  Fireworks connect(int maxConnections, UnaryOperator<FireworksOptionsBuilder> changes) {
    var settings = new TransportSettings(Duration.ofSeconds(5), maxConnections, null, null);
    Duration silence = trial.patience().silence();
    // A server that takes a file may be silent for as long as the upload may last.
    Duration transfer = silence.multipliedBy(10);
    var options =
        fake.options().toBuilder()
            .baseUrl(server.uri())
            .timeouts(Timeouts.defaults().withAttempt(silence).withTransfers(transfer, transfer))
            .transport(new TaggedTransport(transport(trial, settings), plan, ledger));
    return Fireworks.connect(trial.sabotage().on(changes.apply(options)).build());
  }

  /** The transport under trial. */
  static HttpTransport transport(Trial trial, TransportSettings settings) {
    return trial.sabotage().on(plain(trial.transport(), settings));
  }

  private static HttpTransport plain(String name, TransportSettings settings) {
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
    elsewhere.close();
    fake.close();
  }
}
