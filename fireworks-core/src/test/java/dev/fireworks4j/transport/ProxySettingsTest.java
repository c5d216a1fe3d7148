// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.resource.Credential;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class ProxySettingsTest {
  private static final ProxySettings PROXY =
      ProxySettings.of("proxy.example", 3128).withCredentials("ann", Credential.of("p4ss"));

  @Test
  void never_print_the_password() {
    assertThat(PROXY).hasToString("proxy.example:3128 with credentials");
    assertThat(ProxySettings.of("p", 1)).hasToString("p:1");
  }

  @Test
  void have_no_shape_that_serializers_read() throws Exception {
    assertThat(ProxySettings.class.isRecord()).isFalse();
    assertThat(ProxySettings.class.getDeclaredMethods())
        .extracting(Method::getName)
        .noneMatch(name -> name.matches("(get|is)\\p{Upper}.*"));
    try (var out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThatThrownBy(() -> out.writeObject(PROXY)).isInstanceOf(NotSerializableException.class);
    }
  }

  @Test
  void are_equal_by_value() {
    assertThat(
            ProxySettings.of("proxy.example", 3128).withCredentials("ann", Credential.of("p4ss")))
        .isEqualTo(PROXY)
        .hasSameHashCodeAs(PROXY)
        .isNotEqualTo(ProxySettings.of("proxy.example", 3128))
        .isNotEqualTo(ProxySettings.of("proxy.example", 3129))
        .isNotEqualTo(ProxySettings.of("other.example", 3128));
  }

  @Test
  void refuse_what_is_not_a_host_or_port() {
    assertThatThrownBy(() -> ProxySettings.of(" ", 80)).hasMessageContaining("proxy host");
    assertThatThrownBy(() -> ProxySettings.of("p", 0)).hasMessageContaining("proxy port: 0");
    assertThatThrownBy(() -> ProxySettings.of("p", 65_536)).hasMessageContaining("65536");
  }
}
