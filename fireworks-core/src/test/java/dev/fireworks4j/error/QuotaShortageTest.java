// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.transport.Headers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaShortageTest {
  private static final String TEXT =
      "global--h200-count for account acme, in use: 14, quota: 16, requesting: 4";

  private static ErrorResponse response(int status, String message) {
    return new ErrorResponse(
        status, StatusCode.RESOURCE_EXHAUSTED, message, List.of(), Headers.empty(), "");
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 429})
  void is_read_from_the_text_of_a_refusal(int status) {
    QuotaShortage shortage = response(status, "refused: " + TEXT + ".").shortage();

    assertThat(shortage).isEqualTo(new QuotaShortage("global--h200-count", 14, 16, 4));
    assertThat(shortage.missing()).isEqualTo(2);
    assertThat(response(status, TEXT).isTransient()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "too many requests",
        "h200 for account acme, in use: 14, quota: -1, requesting: 4",
        "h200 for account acme, in use: 99999999999999999999, quota: 1, requesting: 4",
      })
  void is_not_made_up_from_other_texts(String text) {
    assertThat(response(429, text).shortage()).isNull();
    assertThat(response(429, text).isTransient()).isTrue();
  }

  @Test
  void of_another_refusal_is_not_looked_for() {
    assertThat(response(400, TEXT).shortage()).isNull();
    assertThat(response(429, null).shortage()).isNull();
  }
}
