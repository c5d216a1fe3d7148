// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandaloneFlagsTest {

  @ParameterizedTest
  @CsvSource({
    "--colour red, unknown flag: --colour",
    "port 80, unknown flag: port",
    "--port, --port: its value is missing",
    "--port eighty, 'is not a number'",
    "--port 65536, is not between 0 and 65535",
    "--port 80.5, is not a whole number",
    "--port NaN, is not between 0 and 65535",
    "--speed 0.5, --speed: 0.5 is not between 1 and 1000000000",
    "--account=, --account: its value is empty"
  })
  void flags_that_make_no_sense_are_named(String flags, String problem) {
    assertThatThrownBy(() -> StandaloneFlags.parse(flags.split(" ", -1)).start())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void values_may_follow_an_equals_sign() {
    var flags = StandaloneFlags.parse("--port=0", "--speed", "60", "--account=corp");

    try (var fake = flags.start()) {
      assertThat(fake.options().account()).isEqualTo("corp");
      assertThat(fake.baseUri().getHost()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void help_and_version_need_no_value() {
    assertThat(StandaloneFlags.parse("--help").asksFor("help")).isTrue();
    assertThat(StandaloneFlags.parse("--port", "0", "--version").asksFor("version")).isTrue();
    assertThat(StandaloneFlags.parse().asksFor("help")).isFalse();
  }

  @Test
  void the_help_names_every_flag_of_the_usage() {
    for (String word : StandaloneFlags.USAGE.split("[^a-z-]+", -1)) {
      if (word.startsWith("--")) {
        assertThat(StandaloneFlags.HELP).contains(word);
      }
    }
  }

  @Test
  void an_address_that_is_taken_says_what_to_do() {
    try (var fake = FakeFireworks.start()) {
      String port = "" + fake.baseUri().getPort();

      assertThatThrownBy(() -> StandaloneFlags.parse("--port", port).start())
          .hasMessageContaining("cannot listen on 127.0.0.1:" + port)
          .hasMessageContaining("a port that is free");
    }
  }
}
