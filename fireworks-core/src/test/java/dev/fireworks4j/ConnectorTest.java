// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.error.ConfigurationException;
import org.junit.jupiter.api.Test;

/** Core alone has neither adapter nor transport; the tests of all modules together cover the rest. */
class ConnectorTest {

  @Test
  void says_what_to_add_where_nothing_was_found() {
    assertThatThrownBy(
            () -> Fireworks.connect(FireworksOptions.builder().apiKey("fw_x").account("a").build()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("dev.fireworks4j:fireworks-transport-apache")
        .hasMessageContaining("dev.fireworks4j:fireworks-transport-jdk");
  }
}
