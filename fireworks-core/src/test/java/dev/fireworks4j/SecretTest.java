// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void prints_as_stars_wherever_it_stands() {
    Secret secret = Secret.of("fw_topsecret");

    assertThat(secret).hasToString("***");
    assertThat("key=" + secret).isEqualTo("key=***");
  }

  @Test
  void gives_its_text_only_when_asked_for_it() {
    assertThat(Secret.of("fw_topsecret").reveal()).isEqualTo("fw_topsecret");
  }

  @Test
  void is_compared_by_its_text() {
    assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).isNotEqualTo(Secret.of("b"));
  }

  @Test
  void cannot_be_nothing() {
    assertThatThrownBy(() -> Secret.of(null)).hasMessageContaining("secret");
  }
}
