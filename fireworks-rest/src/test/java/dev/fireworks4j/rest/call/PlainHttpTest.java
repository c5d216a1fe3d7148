// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.error.ConfigurationException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainHttpTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example",
        "HTTPS://api.example",
        "http://localhost:8080",
        "http://LOCALHOST",
        "http://127.0.0.1",
        "http://127.255.10.1:1",
        "http://[::1]:8080",
      })
  void is_no_danger_when_encrypted_or_on_this_machine(String url) {
    assertThatCode(() -> PlainHttp.refuse("baseUrl", URI.create(url), false))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.example",
        "http://localhost.example",
        "http://127.0.0.1.example",
        "http://127.0.0",
        "http://10.0.0.1",
        "http://[::2]",
        "http://128.0.0.1",
      })
  void to_another_machine_is_refused_with_the_way_out(String url) {
    assertThatThrownBy(() -> PlainHttp.refuse("baseUrl", URI.create(url), false))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("baseUrl: plain http to")
        .hasMessageContaining("allowPlainHttp(true)");
  }

  @Test
  void to_another_machine_is_let_through_where_the_user_wants_it() {
    assertThatCode(() -> PlainHttp.refuse("baseUrl", URI.create("http://api.example"), true))
        .doesNotThrowAnyException();
  }
}
