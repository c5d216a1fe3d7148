// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.error.ConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpClientVersionTest {
  private static final String CLIENT = "org/apache/hc/client5/version.properties";
  private static final String CORE = "org/apache/hc/core5/version.properties";

  @Test
  void of_this_build_is_taken() {
    assertThatCode(() -> HttpClientVersion.check(HttpClientVersion.class.getClassLoader()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.4", "5.4.4", "5.5.2", "5.10-alpha1", "6.0", "", "${project.version}"})
  void from_5_4_on_or_unknown_is_taken(String release) {
    var loader = new Libraries(Map.of(CLIENT, release, CORE, "5.3.4"));

    assertThatCode(() -> HttpClientVersion.check(loader)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.3.1", "5.2-beta1", "5.0"})
  void below_is_refused_with_the_version_found_and_the_one_needed(String release) {
    var loader = new Libraries(Map.of(CLIENT, release));

    assertThatThrownBy(() -> HttpClientVersion.check(loader))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("httpclient5 " + release)
        .hasMessageContaining("5.4 or newer");
  }

  @Test
  void of_the_protocol_library_is_checked_too() {
    var loader = new Libraries(Map.of(CLIENT, "5.5.2", CORE, "5.2.4"));

    assertThatThrownBy(() -> HttpClientVersion.check(loader))
        .hasMessageContaining("httpcore5 5.2.4")
        .hasMessageContaining("5.3 or newer");
  }

  @Test
  void of_a_library_that_is_not_there_is_told_as_missing() {
    assertThatThrownBy(() -> HttpClientVersion.check(ClassLoader.getPlatformClassLoader()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("not on the class path");
  }

  /** The libraries of this build, but with versions of a test. */
  private static final class Libraries extends ClassLoader {
    private final Map<String, String> releases;

    Libraries(Map<String, String> releases) {
      super(HttpClientVersion.class.getClassLoader());
      this.releases = releases;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      String release = releases.get(name);
      return release == null
          ? null
          : new ByteArrayInputStream(
              ("info.release = " + release).getBytes(StandardCharsets.ISO_8859_1));
    }
  }
}
