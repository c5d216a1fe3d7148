// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no secret here|no secret here",
        "key fw_abc.DEF-123 is odd|key fw_*** is odd",
        "Authorization: Bearer abc/def+==|Authorization: Bearer ***",
        "see https://host/p?X-Goog-Signature=abc.|see https://host/p?***",
        "(\"http://host/p?a=1&b=2\")|(\"http://host/p?***\")",
        "https://a/1?s=1 and https://b/2?s=2|https://a/1?*** and https://b/2?***",
        "https://host/p without a query?|https://host/p without a query?",
      })
  void takes_out_keys_and_the_queries_of_urls_and_nothing_else(String text, String shown) {
    assertThat(Redaction.clean(text)).isEqualTo(shown);
  }

  @Test
  void bounds_what_a_server_can_put_into_a_log() {
    assertThat(Redaction.clean("x".repeat(4096))).hasSize(4096);
    assertThat(Redaction.clean("x".repeat(4097))).hasSize(4099).endsWith("x...");
  }
}
