// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static dev.fireworks4j.testkit.Wire.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsIT {
  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  private boolean exists() {
    return wire.send("GET", ACME + "/dpoJobs/p1", "").statusCode() == 200;
  }

  @Nested
  class Statuses {
    @Test
    void come_in_the_envelope_of_the_control_plane() {
      fake.faults().next().status(429).message("slow down").retryAfter(Duration.ofSeconds(7));

      var answer = wire.send("POST", ACME + "/dpoJobs?dpoJobId=p1", JOB);

      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).contains("7");
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(Wire.json(answer).get("code")).isEqualTo(8L);
      assertThat(Wire.json(answer).get("message")).isEqualTo("slow down");
      assertThat(exists()).isFalse();
    }

    @Test
    void come_without_a_retry_after_unless_told() {
      fake.faults().next().status(503).emptyMessage();

      var answer = wire.send("GET", ACME + "/dpoJobs", "");

      assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
      assertThat(Wire.json(answer).get("message")).isEqualTo("");
    }

    @Test
    void come_in_the_envelope_of_the_front_door() {
      fake.faults().next().status(401).frontDoor().message("who are you");

      var answer = Wire.json(wire.send("GET", ACME + "/dpoJobs", ""));

      assertThat(String.valueOf(answer.get("error"))).contains("message=who are you");
      assertThat(answer.get("request_id")).isNotNull();
    }
  }

  @Nested
  class Bodies {
    @Test
    void can_be_html() {
      fake.faults().next().html();

      var answer = wire.send("POST", ACME + "/dpoJobs?dpoJobId=p1", JOB);

      assertThat(answer.statusCode()).isEqualTo(502);
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
      assertThat(answer.body()).startsWith("<html>");
    }

    @Test
    void can_be_missing_although_the_work_was_done() {
      fake.faults().next().emptyBody();

      var answer = wire.send("POST", ACME + "/dpoJobs?dpoJobId=p1", JOB);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
      assertThat(exists()).isTrue();
    }

    @Test
    void can_be_anything() {
      fake.faults().on("GET", ".../dpoJobs").times(1).body("application/json", "{\"dpoJobs\":");

      assertThat(wire.send("GET", ACME + "/dpoJobs", "").body()).isEqualTo("{\"dpoJobs\":");
    }
  }

  @Nested
  class Connections {
    @Test
    void are_reset_before_the_work_is_done() {
      fake.faults().next().resetBefore();

      assertThatThrownBy(() -> wire.post(ACME + "/dpoJobs?dpoJobId=p1", JOB))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(exists()).isFalse();
      assertThat(fake.requests().all().get(0).status()).isZero();
    }

    @Test
    void stall_before_the_headers() throws IOException {
      fake.faults().next().stallBeforeHeaders();

      try (var socket = asking()) {
        socket.setSoTimeout(300);

        assertThatThrownBy(() -> socket.getInputStream().read())
            .isInstanceOf(SocketTimeoutException.class);
      }
    }

    @Test
    void stall_in_the_body() throws IOException {
      fake.faults().next().stallInBody();

      assertThat(bodyUntilSilence()).startsWith("{").doesNotEndWith("}");
    }

    @Test
    void trickle() throws IOException {
      fake.faults().next().trickle();

      assertThat(bodyUntilSilence()).hasSizeLessThan(5);
    }

    @Test
    void are_late() {
      fake.faults().next().delay(Duration.ofMillis(300));
      long begun = System.nanoTime();

      wire.get(ACME + "/dpoJobs");

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(290));
    }

    private Socket asking() throws IOException {
      URI base = fake.baseUri();
      var socket = new Socket(base.getHost(), base.getPort());
      String request =
          "GET "
              + ACME
              + "/dpoJobs HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer fw_test\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return socket;
    }

    /** What comes of the body before the first pause that is longer than any between two packets. */
    private String bodyUntilSilence() throws IOException {
      var seen = new StringBuilder();
      try (var socket = asking()) {
        InputStream in = socket.getInputStream();
        while (seen.indexOf("\r\n\r\n") < 0) {
          seen.append((char) in.read());
        }
        seen.setLength(0);
        seen.append((char) in.read());
        socket.setSoTimeout(50);
        for (int next = in.read(); next >= 0; next = in.read()) {
          seen.append((char) next);
        }
      } catch (SocketTimeoutException silence) {
        return seen.toString();
      }
      throw new AssertionError("the body came to its end: " + seen);
    }
  }

  @Nested
  class Rules {
    @Test
    void apply_to_their_method_and_path_only() {
      fake.faults().on("POST", ".../dpoJobs").status(500);

      assertThat(wire.send("GET", ACME + "/dpoJobs", "").statusCode()).isEqualTo(200);
      assertThat(wire.send("POST", ACME + "/datasets", "{}").statusCode()).isEqualTo(400);
      assertThat(wire.send("POST", ACME + "/dpoJobs", JOB).statusCode()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
      "post, .../dpoJobs, 'use one of [GET, HEAD, POST'",
      "FETCH, ..., is not a method",
      "POST, /dpoJobs, no request of the service matches",
      "POST, .../dpojobs, dpoJobs",
      "GET, v1/accounts/acme/dpoJobs, a path begins with /v1/accounts/",
      "GET, /v1/accounts/acme/dpoJobs/, no request of the service"
    })
    void that_can_never_match_are_refused(String method, String path, String advice) {
      assertThatThrownBy(() -> fake.faults().on(method, path))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(advice);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "...",
          "*/v1/accounts/acme/dpoJobs",
          "/v1/accounts/*/dpoJobs",
          "/v1/accounts/acme/dpoJobs/p1",
          "...:cancel",
          ".../dpoJobs/*:cancel",
          "/v1/accounts/acme/evaluatorsV2",
          "/storage/...",
          "...a.jsonl",
          "/verifyApiKey"
        })
    void of_every_path_of_the_service_are_taken(String path) {
      assertThat(fake.faults().on("*", path).toString()).contains(path);
    }

    @Test
    void with_values_that_make_no_sense_are_refused() {
      var rule = fake.faults().next();

      assertThatThrownBy(() -> rule.times(0)).hasMessageContaining("times: 0");
      assertThatThrownBy(() -> rule.status(99)).hasMessageContaining("status: 99");
      assertThatThrownBy(() -> rule.lasting(Duration.ofMinutes(-1)))
          .hasMessageContaining("lasting");
      assertThatThrownBy(() -> rule.header("a b", "c")).hasMessageContaining("header name");
    }

    @Test
    void that_were_not_used_are_told() {
      fake.faults().on("GET", ".../dpoJobs").times(2).status(503);
      fake.faults().on("POST", ".../datasets").status(500);
      wire.send("GET", ACME + "/dpoJobs", "");

      assertThatThrownBy(() -> FireworksAssertions.assertThat(fake).usedAllFaults())
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("GET .../dpoJobs, used 1 of 2 times")
          .hasMessageContaining("POST .../datasets, used 0 times");

      wire.send("GET", ACME + "/dpoJobs", "");
      wire.send("POST", ACME + "/datasets", "{}");
      FireworksAssertions.assertThat(fake).usedAllFaults();
    }

    @Test
    void end_when_cleared() {
      fake.faults().on("*", "...").status(500);

      fake.faults().clear();

      assertThat(wire.send("GET", ACME + "/dpoJobs", "").statusCode()).isEqualTo(200);
    }
  }

  @Nested
  class Times {
    private int statusAfter(int minutes) {
      fake.clock().advance(Duration.ofMinutes(minutes).minus(fake.clock().elapsed()));
      return wire.send("GET", ACME + "/dpoJobs", "").statusCode();
    }

    @Test
    void have_a_begin_and_an_end() {
      fake.faults()
          .on("GET", "...")
          .after(Duration.ofMinutes(10))
          .lasting(Duration.ofMinutes(10))
          .status(503);

      assertThat(statusAfter(9)).isEqualTo(200);
      assertThat(statusAfter(10)).isEqualTo(503);
      assertThat(statusAfter(19)).isEqualTo(503);
      assertThat(statusAfter(20)).isEqualTo(200);
    }

    @Test
    void count_from_the_making_of_the_rule() {
      fake.clock().advance(Duration.ofMinutes(5));
      fake.faults().on("GET", "...").lasting(Duration.ofMinutes(1)).status(503);
      fake.faults().on("GET", "...").from(FakeClock.START.plusSeconds(600)).status(500);

      assertThat(statusAfter(5)).isEqualTo(503);
      assertThat(statusAfter(6)).isEqualTo(200);
      assertThat(statusAfter(10)).isEqualTo(500);
    }
  }

  @Test
  void the_in_process_door_has_the_same_faults() {
    fake.faults().next().status(503).message("later");
    var request =
        new HttpRequest(
            "GET",
            URI.create("http://fake.test" + ACME + "/dpoJobs"),
            Headers.of(Map.of("Authorization", "Bearer fw_test")),
            null);

    try (var transport = fake.transport();
        var exchange = transport.open(request)) {
      var answer = exchange.send();
      Object body = Json.parse(answer.body().readAllBytes());

      assertThat(answer.status()).isEqualTo(503);
      assertThat(((Map<?, ?>) body).get("message")).isEqualTo("later");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
