// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With two transports on the class path. */
@FireworksTest
class LookupIT {

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void a_transport_is_found_by_its_name(String name, FakeFireworks fake) {
    try (var fireworks = Fireworks.connect(fake.options().toBuilder().transport(name).build())) {
      assertThat(fireworks.dpoJobs().list().first().items()).isEmpty();
    }
  }

  @Test
  void without_a_name_any_will_do(FakeFireworks fake) {
    try (var fireworks = Fireworks.connect(fake.options())) {
      assertThat(fireworks.dpoJobs().list().first().items()).isEmpty();
    }
  }

  @Test
  void an_unknown_name_lists_what_was_found(FakeFireworks fake) {
    var options = fake.options().toBuilder().transport("netty").build();

    assertThatThrownBy(() -> Fireworks.connect(options))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("netty")
        .hasMessageContaining("only [apache, jdk]");
  }
}
