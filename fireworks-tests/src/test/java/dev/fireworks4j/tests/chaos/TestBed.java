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

/** A fake, the faulty server before it, and a client of the transport under settings. */
final class TestBed implements AutoCloseable {
  static final String JDK = "jdk";
  static final String APACHE = "apache";

  /** For rows where a slow machine must not be taken for a silent server. */
  static final UnaryOperator<FireworksOptionsBuilder> DEFAULT_TIMEOUTS =
      options -> options.timeouts(Timeouts.defaults());

  private static final TransportSettings SETTINGS =
      new TransportSettings(Duration.ofSeconds(5), ParallelCalls.THREADS, null, null);

  private final FakeFireworks fake = FakeFireworks.start();
  private final CallRecords records = new CallRecords();
  private final RawAnswerServer elsewhere =
      RawAnswerServer.answering(
          (head, out) -> {
            note(head);
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(US_ASCII));
          });
  private final FaultyServer server;
  private final RunSettings settings;
  private final FaultPlan plan;
  private final Fireworks client;

  TestBed(RunSettings settings, FaultPlan plan) {
    this(settings, plan, options -> options);
  }

  TestBed(RunSettings settings, FaultPlan plan, UnaryOperator<FireworksOptionsBuilder> changes) {
    this.settings = settings;
    this.plan = plan;
    this.server = FaultyServer.start(service(settings), records, elsewhere.uri("localhost"));
    this.client = connect(ParallelCalls.THREADS, changes);
  }

  private HttpTransport service(RunSettings settings) {
    return settings.isOverHttp()
        ? new ForwardingTransport(JdkTransport.of(SETTINGS), fake.baseUri())
        : fake.transport();
  }

  private void note(String head) {
    records.leaked(CurrentCall.callIn(head), "a redirect was followed to another host");
  }

  /** One more client with a pool of this size. */
  Fireworks connect(int maxConnections, UnaryOperator<FireworksOptionsBuilder> changes) {
    var transportSettings =
        new TransportSettings(Duration.ofSeconds(5), maxConnections, null, null);
    Duration silence = settings.limits().silence();
    // A server that takes a file may be silent for as long as the upload may last.
    Duration transfer = silence.multipliedBy(10);
    var options =
        fake.options().toBuilder()
            .baseUrl(server.uri())
            .timeouts(
                Timeouts.builder().attempt(silence).upload(transfer).download(transfer).build())
            .transport(new MarkedTransport(transport(settings, transportSettings), plan, records));
    return Fireworks.connect(settings.control().on(changes.apply(options)).build());
  }

  /** The transport under settings. */
  static HttpTransport transport(RunSettings settings, TransportSettings transportSettings) {
    return settings.control().on(plain(settings.transport(), transportSettings));
  }

  private static HttpTransport plain(String name, TransportSettings transportSettings) {
    return name.equals(JDK)
        ? JdkTransport.of(transportSettings)
        : ApacheTransport.of(transportSettings);
  }

  FakeFireworks fake() {
    return fake;
  }

  CallRecords records() {
    return records;
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
