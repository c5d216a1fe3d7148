// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a run prints. Another fake stands for the service. */
class ConformanceTableIT {
  private static final Set<CheckCost> READS = EnumSet.of(CheckCost.READS);
  private static final CheckTarget.CheckRequest READ =
      new CheckTarget.CheckRequest("GET", "/v1/accounts", Map.of(), Map.of(), "");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private Conformance conformance(String key) {
    return conformance(key, duration -> {});
  }

  private Conformance conformance(String key, Consumer<Duration> clock) {
    return new Conformance(new PrintStream(bytes, true, StandardCharsets.UTF_8), key, clock);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void two_that_do_the_same_do_not_differ() {
    try (FakeFireworks service = SeededFake.start()) {
      boolean isClean = conformance(SeededFake.KEY).run(service.baseUri(), READS);

      assertThat(printed()).contains("\n0 checks differ").doesNotContain("FAILS");
      assertThat(isClean).isTrue();
    }
  }

  @Test
  void what_is_created_has_the_same_names_on_both_sides() {
    try (FakeFireworks service = SeededFake.start()) {
      conformance(SeededFake.KEY, service.clock()::advance)
          .run(service.baseUri(), EnumSet.of(CheckCost.READS, CheckCost.CHANGES));
    }

    assertThat(printed())
        .contains("ok      ok              the files of a dataset are named by their path")
        .contains("\n0 checks differ");
  }

  @Test
  void shows_where_the_service_differs_from_the_fake() {
    try (FakeFireworks service = SeededFake.start()) {
      service.faults().on("GET", ".../dpoJobs/fw4j-missing").status(410);

      boolean isClean = conformance(SeededFake.KEY).run(service.baseUri(), READS);

      assertThat(printed())
          .contains(
              "FAILS   ok      yes     a missing preference job is not found (recorded)\n",
              "        differs: status 410, fake 404\n",
              "\n1 checks differ");
      assertThat(isClean).isFalse();
    }
  }

  @Test
  void without_a_key_only_the_fake_is_asked() {
    boolean isClean = conformance("").run(URI.create("http://127.0.0.1:1"), READS);

    assertThat(printed())
        .contains("-       ok              a key sees its account (recorded)\n")
        .contains("real: not asked; there is no key\n", "fake: ", " ok, of ");
    assertThat(isClean).isTrue();
  }

  @Test
  void the_key_is_not_printed_even_where_the_service_echoes_it() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String authorization = exchange.getRequestHeaders().getFirst("Authorization");
          byte[] answer =
              ("{\"accounts\":[{\"name\":\"" + authorization + "\"}]}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());

      conformance("fw_nobody_may_see_this").run(url, READS);
    } finally {
      server.stop(0);
    }

    assertThat(printed()).contains("Bearer ***").doesNotContain("nobody_may_see_this");
  }

  @Test
  void a_key_that_no_header_can_hold_is_not_printed_either() {
    try (FakeFireworks service = SeededFake.start()) {
      conformance("fw_line\nbreak").run(service.baseUri(), READS);
    }

    assertThat(printed()).contains("real: 1").doesNotContain("fw_line", "break\"");
  }

  @Test
  void neither_key_nor_signature_is_printed_where_the_run_cannot_begin() {
    int exitCode =
        conformance("fw_nobody_may_see_this").exitCode("http://fw_nobody_may_see_this bad", "");

    assertThat(printed()).contains("http://*** bad").doesNotContain("nobody_may_see_this");
    assertThat(exitCode).isEqualTo(1);
  }

  @Test
  void a_url_that_is_none_is_shown_without_its_query() {
    var target = new HttpTarget(URI.create("http://127.0.0.1:1"), "fw_key", READS, duration -> {});
    var request =
        new CheckTarget.CheckRequest("GET", "http://a/b c?Signature=s", Map.of(), Map.of(), "");

    assertThatThrownBy(() -> target.send(request))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("http://a/b c?...")
        .hasMessageNotContaining("Signature");
  }

  @Test
  void a_key_is_hidden_before_an_answer_is_cut() throws IOException {
    String key = "fw_" + "k".repeat(150);
    try (var server = new RawServer("x".repeat(100) + key, false)) {
      var target = new HttpTarget(server.url(), key, READS, duration -> {});

      assertThat(target.send(READ).text()).isEqualTo("x".repeat(100) + "***");
    }
  }

  @Test
  void an_answer_that_stalls_after_its_head_ends_at_the_limit() throws IOException {
    try (var server = new RawServer("begun", true)) {
      var target =
          new HttpTarget(server.url(), "fw_key", READS, duration -> {})
              .limit(Duration.ofMillis(200));

      assertThatThrownBy(() -> target.send(READ)).hasMessage("no whole answer within PT0.2S");
    }
  }

  /** Answers every request with a text, and perhaps keeps the end back. */
  private static final class RawServer implements AutoCloseable {
    private final HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    RawServer(String text, boolean stalls) throws IOException {
      server.createContext(
          "/",
          exchange -> {
            byte[] answer = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length + (stalls ? 1 : 0));
            exchange.getResponseBody().write(answer);
            exchange.getResponseBody().flush();
            if (!stalls) {
              exchange.close();
            }
          });
      server.start();
    }

    URI url() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  @Test
  void an_argument_allows_what_it_names_and_nothing_else() {
    assertThat(Conformance.allowed("")).containsExactly(CheckCost.READS);
    assertThat(Conformance.allowed("changes,tokens"))
        .containsExactlyInAnyOrder(CheckCost.READS, CheckCost.CHANGES, CheckCost.TOKENS);
    assertThatThrownBy(() -> Conformance.allowed("fake"))
        .hasMessage("allow: \"fake\" is unknown; use changes, tokens, or both with a comma");
  }
}
