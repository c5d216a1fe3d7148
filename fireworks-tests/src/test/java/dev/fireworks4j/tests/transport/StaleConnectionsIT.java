// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.tests.transport.HangingUpServer.Moment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that hangs up kept connections at any moment is no failure of a read, nor of a create. */
class StaleConnectionsIT {
  private static final int ROUNDS = 12;
  private static final int CALLERS = 8;
  private static final int USUAL_ATTEMPTS = RetryPolicy.defaults().maxAttempts();

  private static SSLContext context;

  @BeforeAll
  static void certify(@TempDir Path folder) throws Exception {
    context = Certificate.selfSigned(folder);
  }

  static Stream<Arguments> everyMoment() {
    return cases(List.of(Moment.values()));
  }

  /** Without those where a connection looks well until it is used: some client picks one after the other of them. */
  static Stream<Arguments> momentsThatShow() {
    return cases(
        List.of(
            Moment.CLOSED_AFTER_THE_ANSWER,
            Moment.RESET_AFTER_THE_ANSWER,
            Moment.CLOSED_WHILE_IDLE));
  }

  private static Stream<Arguments> cases(List<Moment> moments) {
    return Stream.of("jdk", "apache")
        .flatMap(
            transport ->
                Stream.of("http", "https")
                    .flatMap(
                        scheme ->
                            moments.stream()
                                .map(moment -> Arguments.of(transport, scheme, moment))));
  }

  @ParameterizedTest
  @MethodSource("everyMoment")
  void one_call_after_the_other_never_shows_it(String transport, String scheme, Moment moment)
      throws Exception {
    try (var fake = FakeFireworks.start();
        var server = server(fake, scheme, moment);
        var client = client(fake, server, transport, USUAL_ATTEMPTS)) {

      for (int i = 0; i < ROUNDS; i++) {
        assertThat(create(client, "d-" + i)).isEqualTo("d-" + i);
        hangUp(server, moment);
        assertThat(client.datasets().get("d-" + i).id()).isEqualTo("d-" + i);
        hangUp(server, moment);
      }

      assertThat(client.datasets().list()).hasSize(ROUNDS);
      // A request that meets the end of its connection never gets to the service.
      assertThat(server.carriedOut()).hasSize(2 * ROUNDS + 1);
      assertThat(server.connections()).isGreaterThan(ROUNDS);
    }
  }

  @ParameterizedTest
  @MethodSource("momentsThatShow")
  void many_calls_at_once_never_show_it(String transport, String scheme, Moment moment)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    try (var fake = FakeFireworks.start();
        var server = server(fake, scheme, moment);
        var client = client(fake, server, transport, attempts(transport))) {

      for (int round = 0; round < 4; round++) {
        List<Future<String>> created = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
          String id = "d-" + round + "-" + i;
          created.add(threads.submit(() -> create(client, id)));
        }
        for (Future<String> id : created) {
          assertThat(id.get(60, TimeUnit.SECONDS)).startsWith("d-" + round);
        }
        hangUp(server, moment);
      }

      assertThat(client.datasets().list()).hasSize(4 * CALLERS);
      assertThat(server.carriedOut()).hasSize(4 * CALLERS + 1);
    } finally {
      threads.shutdownNow();
    }
  }

  /** The JDK's client keeps what others put back dead meanwhile, so a call may meet one of each. */
  private static int attempts(String transport) {
    return transport.equals("jdk") ? CALLERS + 1 : USUAL_ATTEMPTS;
  }

  private static void hangUp(HangingUpServer server, Moment moment) throws Exception {
    if (moment == Moment.CLOSED_WHILE_IDLE) {
      server.closeIdle();
    }
  }

  private static String create(Fireworks client, String id) {
    return client.datasets().create(CreateDataset.builder().id(id).exampleCount(1L).build()).id();
  }

  private static HangingUpServer server(FakeFireworks fake, String scheme, Moment moment)
      throws Exception {
    ServerSocketFactory sockets =
        scheme.equals("http") ? ServerSocketFactory.getDefault() : context.getServerSocketFactory();
    return new HangingUpServer(sockets, fake.transport(), moment);
  }

  /**
   * Its waits pass on the fake's clock: what is retried is retried at once, before anybody could notice the hang-up.
   */
  private static Fireworks client(
      FakeFireworks fake, HangingUpServer server, String transport, int attempts) {
    return Fireworks.connect(
        fake.options().toBuilder()
            .baseUrl(server.uri())
            .sslContext(context)
            .transport(transport)
            .retry(RetryPolicy.defaults().withMaxAttempts(attempts))
            .build());
  }
}
