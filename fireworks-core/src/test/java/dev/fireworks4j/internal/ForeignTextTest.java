// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no secret here|no secret here",
        "key fw_abc.DEF-123 is odd|key fw_*** is odd",
        "Authorization: Bearer abc/def+==|Authorization: Bearer ***",
        "Proxy-Authorization: basic YW5uOnB3|Proxy-Authorization: basic ***",
        "see https://host/p?X-Goog-Signature=abc.|see https://host/p?***",
        "(\"http://host/p?a=1&b=2\")|(\"http://host/p?***\")",
        "https://a/1?s=1 and https://b/2?s=2|https://a/1?*** and https://b/2?***",
        "https://host/p without a query?|https://host/p without a query?",
        "no https://ann:p4ss@host:1/x here|no https://host:1/x here",
        "no https://ann:p4@ss@host:1/x?a=b|no https://host:1/x?***",
        "mail ann@acme.com|mail ann@acme.com",
      })
  void takes_out_keys_users_and_the_queries_of_urls_and_nothing_else(String text, String shown) {
    assertThat(ForeignText.line(text)).isEqualTo(shown);
  }

  /** Names are looked at in a shorter way, which has to come to the same. */
  @ParameterizedTest
  @CsvSource({
    "accounts/acme/models/llama-v3p3_70b.1,accounts/acme/models/llama-v3p3_70b.1",
    "accounts/acme/models/fw_abcdef123,accounts/acme/models/fw_***",
    "see:https://ann:secret0000@host/x,see:https://host/x",
    "my-secret0000-model,my-***-model",
  })
  void shows_names_without_secrets_too(String name, String shown) {
    assertThat(ForeignText.line(name, List.of("secret0000"))).isEqualTo(shown);
    assertThat(ForeignText.line("x".repeat(2_000))).isEqualTo("x".repeat(1_000) + "...");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\r\n\tb",
        "a\u0085b",
        "a\u2028b",
        "a\u2029b",
        "a\u000Bb",
        " a b\n",
        "a \u202E\u200Bb\uFEFF"
      })
  void is_one_line(String text) {
    assertThat(ForeignText.line(text)).isEqualTo("a b");
  }

  @Test
  void holds_no_escape_sequence_and_no_half_of_a_character() {
    assertThat(ForeignText.line("a\u001b[2Jb\u0000c\u009bd")).isEqualTo("a?[2Jb?c?d");
    assertThat(ForeignText.line("a\ud800b")).isEqualTo("ab");
    assertThat(ForeignText.line("ok \ud83d\ude00 é")).isEqualTo("ok \ud83d\ude00 é");
  }

  @Test
  void finds_a_secret_that_invisible_characters_tear_apart() {
    assertThat(ForeignText.line("fw\u200b_abcdef123")).isEqualTo("fw_***");
    assertThat(ForeignText.line("my-own-\u202esecret", List.of("my-own-secret"))).isEqualTo("***");
  }

  @Test
  void leaves_out_what_a_request_carried_but_no_short_word() {
    assertThat(ForeignText.line("no: my-own-secret of no one", List.of("my-own-secret", "no")))
        .isEqualTo("no: *** of no one");
  }

  @Test
  void is_of_bounded_length() {
    assertThat(ForeignText.line("x".repeat(1000))).hasSize(1000);
    assertThat(ForeignText.line("x".repeat(1001))).hasSize(1003).endsWith("x...");
    assertThat(ForeignText.id("x".repeat(1_000_000))).hasSize(131);
    assertThat(ForeignText.line("x".repeat(999) + "\ud83d\ude00"))
        .isEqualTo("x".repeat(999) + "...");
  }

  @Test
  void is_never_empty() {
    assertThat(ForeignText.line(null)).isEqualTo("nothing");
    assertThat(ForeignText.line(" \n")).isEqualTo("nothing");
  }

  @Test
  void an_authority_has_no_user() {
    assertThat(ForeignText.authority(URI.create("https://ann:p4ss@host:8443/x")))
        .isEqualTo("host:8443");
    assertThat(ForeignText.authority(URI.create("/x"))).isEqualTo("no host");
  }
}
