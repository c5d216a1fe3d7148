// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.rest.VirtualTime;
import dev.fireworks4j.transport.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class UserCallTest {
  private static final Instant BEGUN = Instant.parse("2026-11-01T00:00:00Z");

  private final UserCall call =
      new UserCall(
          "id-1",
          Budget.of(Duration.ofMinutes(1)),
          new CallSettings(
              Duration.ofSeconds(20), RetryPolicy.defaults(), Headers.empty(), null, null),
          new VirtualTime());

  @Test
  void knows_nothing_of_a_server_that_never_told_the_time() {
    assertThat(call.startedByServerClock()).isNull();
  }

  @Test
  void takes_the_answer_that_shows_the_server_furthest_ahead() {
    call.serverTime(date(BEGUN.plusSeconds(100)), BEGUN.plusSeconds(5));
    assertThat(call.startedByServerClock()).isEqualTo(BEGUN.plusSeconds(95));

    call.serverTime(date(BEGUN.plusSeconds(101)), BEGUN.plusSeconds(9));
    assertThat(call.startedByServerClock()).isEqualTo(BEGUN.plusSeconds(95));

    call.serverTime(date(BEGUN.plusSeconds(107)), BEGUN.plusSeconds(10));
    assertThat(call.startedByServerClock()).isEqualTo(BEGUN.plusSeconds(97));
  }

  @Test
  void works_with_a_server_that_is_behind() {
    call.serverTime(date(BEGUN.minusSeconds(30)), BEGUN.plusSeconds(1));

    assertThat(call.startedByServerClock()).isEqualTo(BEGUN.minusSeconds(31));
  }

  @Test
  void ignores_what_is_not_a_date() {
    call.serverTime("yesterday", BEGUN);
    assertThat(call.startedByServerClock()).isNull();

    call.serverTime(date(BEGUN.plusSeconds(3)), BEGUN);
    assertThat(call.startedByServerClock()).isEqualTo(BEGUN.plusSeconds(3));
  }

  private static String date(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC));
  }
}
