// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.transport.Headers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "7, PT7S",
    "' 7 ', PT7S",
    "0.25, PT0.25S",
    "1e3, PT1000S",
    "-5, PT0S",
    "86400, PT24H",
    "999999999999999999999999999999, PT87600H",
    "'Sun, 01 Nov 2026 00:00:09 GMT', PT9S",
    "'Sun, 01 Nov 2026 00:00:00 GMT', PT0S",
    "'Sun, 01 Nov 2020 00:00:00 GMT', PT0S",
  })
  void is_read_in_seconds_fractions_and_dates_and_never_negative(String value, Duration wait) {
    assertThat(of("Retry-After", value)).isEqualTo(wait);
  }

  @ParameterizedTest
  @CsvSource({"0, PT0S", "1500, PT1.5S", "0.5, PT0.0005S", "-1, PT0S", "86400000, PT24H"})
  void is_read_in_milliseconds(String value, Duration wait) {
    assertThat(of("retry-after-ms", value)).isEqualTo(wait);
  }

  @Timeout(5)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e99999999",
        "-1e99999999",
        "1e-99999999",
        "1e2147483647",
        "1e-2147483647",
        "1e2147483648",
        "9e99999999999999",
        "",
        " ",
        "soon",
        "NaN",
        "Infinity",
        "1,5",
        "PT5S",
        "2026-11-01T00:00:09Z",
        "Sun, 99 Nov 2026 00:00:09 GMT",
        "0000000000000000000000000000001"
      })
  void that_is_garbage_counts_as_none(String value) {
    assertThat(of("Retry-After", value)).isNull();
    assertThat(of("retry-after-ms", value)).isNull();
  }

  @Test
  void in_milliseconds_wins_and_garbage_in_it_does_not() {
    Headers seconds = Headers.empty().with("Retry-After", "7");

    assertThat(RetryAfter.of(seconds.with("retry-after-ms", "20"), NOW))
        .isEqualTo(Duration.ofMillis(20));
    assertThat(RetryAfter.of(seconds.with("retry-after-ms", "soon"), NOW))
        .isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void as_a_date_is_measured_by_the_servers_own_clock() {
    Headers headers =
        Headers.empty()
            .with("Date", "Sun, 01 Nov 2026 12:00:00 GMT")
            .with("Retry-After", "Sun, 01 Nov 2026 12:00:03 GMT");

    assertThat(RetryAfter.of(headers, NOW)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void is_none_where_nothing_is_said() {
    assertThat(RetryAfter.of(Headers.empty(), NOW)).isNull();
    assertThat(RetryAfter.date(Headers.empty())).isNull();
  }

  private static Duration of(String name, String value) {
    return RetryAfter.of(Headers.empty().with(name, value), NOW);
  }
}
