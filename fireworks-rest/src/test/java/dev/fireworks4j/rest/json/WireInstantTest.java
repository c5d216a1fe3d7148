// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK's formatter says what is right. */
class WireInstantTest {

  @Nested
  class Reading {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "2026-10-07T08:15:30Z",
          "2026-10-07T08:15:30.1Z",
          "2026-10-07T08:15:30.123456Z",
          "2026-10-07T08:15:30.123456789Z",
          "2024-02-29T23:59:59.999999999Z",
          "0001-01-01T00:00:00Z",
          "9999-12-31T23:59:59Z",
          "2026-10-07T08:15Z",
          "2026-10-07T08:15:30+05:30",
          "2026-10-07T08:15:30.5-08:00",
          "2026-10-07t08:15:30z",
          "+12026-10-07T08:15:30Z"
        })
    void gives_what_the_formatter_gives(String text) {
      assertThat(WireInstant.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @Test
    void gives_back_any_time_that_is_written() {
      long seed = System.nanoTime();
      var random = new Random(seed);
      for (int i = 0; i < 10_000; i++) {
        long second = random.nextLong(-62_135_596_800L, 253_402_300_800L);
        Instant instant = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));

        assertThat(WireInstant.parse(instant.toString())).as("seed %d", seed).isEqualTo(instant);
      }
    }
  }

  @Nested
  class OtherForms {
    @ParameterizedTest
    @CsvSource({
      "2026-10-07T08:15:30, 2026-10-07T08:15:30Z",
      "2026-10-07 08:15:30Z, 2026-10-07T08:15:30Z",
      "2026-10-07 08:15:30.123+00, 2026-10-07T08:15:30.123Z",
      "2026-10-07T08:15:30+0000, 2026-10-07T08:15:30Z",
      "2026-10-07T08:15:30-0130, 2026-10-07T09:45:30Z",
      "2026-10-07 08:15:30 +00:00, 2026-10-07T08:15:30Z",
      "2026-10-07T08:15:30.1234567899Z, 2026-10-07T08:15:30.123456789Z",
    })
    void are_read_as_what_they_mean(String text, Instant time) {
      assertThat(WireInstant.parse(text)).isEqualTo(time);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-13-07T08:15:30Z",
        "2026-02-30T08:15:30Z",
        "2026-10-07T24:00:00Z",
        "2026-10-07T25:15:30Z",
        "2026-10-07T08:60:30Z",
        "2026-10-07T08:15:60Z",
        "2026-10-07T08:15:301Z",
        "2026-10-07T08:15:30.12x4Z",
        "2026-10-07T08:15:30,5Z",
        "2026-10-07T08:15:30.Z",
        "2026-10-07T08:15:30+99:00",
        "٢٠٢٦-10-07T08:15:30Z",
        "yesterday",
        "Z"
      })
  void anything_else_is_not_a_time(String text) {
    assertThat(WireInstant.parse(text)).isNull();
  }
}
