// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.CallScope;
import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.internal.Polls;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** What an operator reads, level by level, and what nobody may read there. */
class LoggingTest {
  private static final String JOB = "{\"name\":\"accounts/acme/dpoJobs/x\"}";

  private final ScriptedTransport transport = new ScriptedTransport();

  @Test
  void at_info_is_one_line_a_call_whatever_happened_in_it() {
    transport.json(503, "").json(200, JOB);

    List<String> lines = logOfGet(Level.INFO);

    assertThat(lines)
        .singleElement()
        .asString()
        .matches(
            "INFO get dpoJob \"x\" in accounts/acme: ok in \\d{1,5} ms, request id [0-9a-f-]{36}");
  }

  @Test
  void of_a_failed_call_names_the_refusal_or_what_broke() {
    transport.refusal(404, 5, "no such thing");
    assertThat(logOfGet(Level.INFO))
        .singleElement()
        .asString()
        .startsWith("WARN ")
        .contains(": NOT_FOUND (HTTP 404) in", "attempts: 1, request id");

    var broken = new ScriptedTransport().broken();
    assertThat(logOfGet(broken, Level.INFO, o -> o))
        .singleElement()
        .asString()
        .startsWith("WARN ")
        .contains(": TransportException in", "attempts: 3, request id");
  }

  @Test
  void names_no_request_id_that_no_server_saw() {
    var unreachable = new ScriptedTransport().notSent();

    assertThat(logOfGet(unreachable, Level.INFO, o -> o))
        .singleElement()
        .asString()
        .endsWith("attempts: 3");
  }

  @Test
  void of_a_poll_is_below_info_whether_it_succeeds_or_not() {
    transport.json(200, JOB).refusal(404, 5, "no such thing");
    Fireworks client = Client.of(transport, new VirtualTime());
    Runnable poll = () -> Polls.run(() -> client.dpoJobs().get("x"));

    assertThat(logOf(poll, Level.INFO)).isEmpty();
    assertThat(logOf(poll, Level.INFO)).isEmpty();
    assertThat(logOf(poll, Level.DEBUG)).last().asString().contains(": NOT_FOUND (HTTP 404) in");
  }

  @Test
  void of_a_wait_is_one_line_a_change_of_state_at_info() {
    String running = "{\"name\":\"accounts/acme/dpoJobs/x\",\"state\":\"JOB_STATE_RUNNING\"}";
    transport.json(200, running).json(200, running).refusal(503, 14, "down").json(200, running);
    transport.json(200, running.replace("RUNNING", "COMPLETED"));
    Fireworks client = Client.of(transport, new VirtualTime(), o -> o.retry(RetryPolicy.never()));

    List<String> lines =
        logOf(() -> client.dpoJobs().await("x", Wait.atMost(Duration.ofHours(1))), Level.INFO);

    assertThat(lines)
        .satisfiesExactly(
            first ->
                assertThat(first).startsWith("INFO accounts/acme/dpoJobs/x: JOB_STATE_RUNNING"),
            last -> assertThat(last).contains("JOB_STATE_RUNNING -> JOB_STATE_COMPLETED"));
  }

  @Test
  void at_debug_is_a_line_an_attempt_and_a_wait() {
    transport.broken().json(503, "", "Retry-After", "7").json(200, JOB);

    List<String> lines = logOfGet(Level.DEBUG);

    assertThat(lines).hasSize(6);
    assertThat(lines.get(0))
        .matches(
            "DEBUG attempt 1 of GET /v1/accounts/acme/dpoJobs/x: SocketException after \\d+ ms, request id .+");
    assertThat(lines.get(1)).matches("DEBUG [0-9a-f-]{36} waits \\d+ ms for attempt 2");
    assertThat(lines.get(2)).contains("attempt 2 of", ": HTTP 503 after");
    assertThat(lines.get(3)).endsWith("waits 7000 ms for attempt 3");
    assertThat(lines.get(4)).contains("attempt 3 of", ": HTTP 200 after");
  }

  @Test
  void at_trace_shows_headers_but_only_harmless_ones() {
    transport.json(200, JOB, "Set-Cookie", "session=s3cret", "Server", "envoy fw_leaked");

    List<String> lines =
        logOf(() -> get(transport, o -> o.header("X-Own", "personal")), Level.TRACE);

    assertThat(lines).filteredOn(line -> line.startsWith("TRACE")).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("TRACE sent ")
        .contains("Authorization: ***", "Accept: [application/json]", "X-Own: ***");
    assertThat(lines.get(1))
        .startsWith("TRACE received ")
        .contains("Set-Cookie: ***", "Server: [envoy fw_***]");
    assertThat(lines.toString()).doesNotContain(Client.KEY, "s3cret", "personal", "leaked");
  }

  @Test
  void at_trace_shows_no_header_of_the_user_that_the_server_repeats() {
    transport.json(200, JOB, "X-Request-Id", "got personal-value");

    List<String> lines =
        logOf(() -> get(transport, o -> o.header("X-Own", "personal-value")), Level.TRACE);

    assertThat(lines.toString()).contains("got ***").doesNotContain("personal-value");
  }

  @Test
  void below_trace_shows_no_header_at_all() {
    transport.json(200, JOB, "Server", "envoy");

    assertThat(logOfGet(Level.DEBUG)).noneMatch(line -> line.contains("envoy"));
  }

  @Test
  void warns_when_the_breaker_changes() {
    transport.json(503, "");
    var policy = new CircuitBreakerPolicy(true, 2, 2, 100, Duration.ofSeconds(15), 1);

    List<String> lines =
        logOfGet(
            transport,
            Level.WARN,
            o -> o.circuitBreaker(policy).retry(RetryPolicy.defaults().withMaxAttempts(2)));

    assertThat(lines)
        .hasSize(2)
        .contains("WARN circuit breaker of https://api.fireworks.ai went from CLOSED to OPEN");
  }

  @Test
  void warns_of_a_listener_that_throws_without_its_message() {
    transport.json(200, JOB);
    CallListener broken =
        new CallListener() {
          @Override
          public CallScope onCall(Call call) {
            throw new IllegalStateException("s3cret");
          }
        };

    assertThat(logOfGet(transport, Level.WARN, o -> o.listener(broken)))
        .containsExactly("WARN a listener threw java.lang.IllegalStateException");
  }

  private List<String> logOfGet(Level level) {
    return logOfGet(transport, level, UnaryOperator.identity());
  }

  private static List<String> logOfGet(
      ScriptedTransport transport, Level level, UnaryOperator<FireworksOptionsBuilder> options) {
    return logOf(() -> get(transport, options), level);
  }

  private static List<String> logOf(Runnable calls, Level level) {
    return CapturedLogs.of(level, () -> catchThrowable(calls::run));
  }

  private static void get(
      ScriptedTransport transport, UnaryOperator<FireworksOptionsBuilder> options) {
    Client.of(transport, new VirtualTime(), options).dpoJobs().get("x");
  }
}
