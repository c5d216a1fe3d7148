// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusCodeTest {

  @ParameterizedTest
  @CsvSource({
    "0,OK",
    "1,CANCELLED",
    "2,UNKNOWN",
    "3,INVALID_ARGUMENT",
    "4,DEADLINE_EXCEEDED",
    "5,NOT_FOUND",
    "6,ALREADY_EXISTS",
    "7,PERMISSION_DENIED",
    "8,RESOURCE_EXHAUSTED",
    "9,FAILED_PRECONDITION",
    "10,ABORTED",
    "11,OUT_OF_RANGE",
    "12,UNIMPLEMENTED",
    "13,INTERNAL",
    "14,UNAVAILABLE",
    "15,DATA_LOSS",
    "16,UNAUTHENTICATED"
  })
  void has_the_numbers_of_google_rpc(int number, String word) {
    assertThat(StatusCode.ofNumber(number).value()).isEqualTo(word);
    assertThat(new StatusCode(word).number()).isEqualTo(number);
  }

  @Test
  void gives_every_number_its_own_code() {
    for (int number = 0; number <= 16; number++) {
      assertThat(StatusCode.ofNumber(number).isKnown()).isTrue();
      assertThat(StatusCode.ofNumber(number).number()).isEqualTo(number);
    }
  }

  @ParameterizedTest
  @CsvSource({"-1", "17", "2147483647"})
  void keeps_numbers_beyond_the_known_ones(int number) {
    assertThat(StatusCode.ofNumber(number).isKnown()).isFalse();
    assertThat(StatusCode.ofNumber(number).value()).contains(String.valueOf(number));
    assertThat(StatusCode.ofNumber(number).number()).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "200,OK",
    "400,INVALID_ARGUMENT",
    "401,UNAUTHENTICATED",
    "403,PERMISSION_DENIED",
    "404,NOT_FOUND",
    "409,ALREADY_EXISTS",
    "412,FAILED_PRECONDITION",
    "418,INVALID_ARGUMENT",
    "429,RESOURCE_EXHAUSTED",
    "499,CANCELLED",
    "500,INTERNAL",
    "501,UNIMPLEMENTED",
    "503,UNAVAILABLE",
    "504,DEADLINE_EXCEEDED",
    "520,UNKNOWN",
    "302,UNKNOWN"
  })
  void guesses_from_an_http_status(int status, String word) {
    assertThat(StatusCode.ofHttp(status)).hasToString(word);
  }
}
