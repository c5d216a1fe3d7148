// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {

  @Test
  void prints_as_stars_wherever_it_stands() {
    Credential credential = Credential.of("fw_topsecret");

    assertThat(credential).hasToString("***");
    assertThat("key=" + credential).isEqualTo("key=***");
  }

  @Test
  void gives_its_text_only_when_asked_for_it() {
    assertThat(Credential.of("fw_topsecret").reveal()).isEqualTo("fw_topsecret");
  }

  @Test
  void is_compared_by_its_text() {
    assertThat(Credential.of("a")).isEqualTo(Credential.of("a")).isNotEqualTo(Credential.of("b"));
  }

  @Test
  void cannot_be_nothing() {
    assertThatThrownBy(() -> Credential.of(null)).hasMessageContaining("credential");
  }

  @ParameterizedTest
  @ValueSource(classes = {Credential.class, SignedUrl.class})
  void shows_serializers_no_component_no_getter_and_no_field(Class<?> type) {
    assertThat(type.isRecord()).isFalse();
    assertThat(type.getMethods())
        .filteredOn(method -> method.getDeclaringClass() == type)
        .extracting(Method::getName)
        .noneMatch(name -> name.matches("(get|is)[A-Z].*"));
    assertThat(type.getDeclaredFields())
        .allMatch(field -> Modifier.isTransient(field.getModifiers()));
  }

  @Test
  void refuses_java_serialization() {
    assertRefused(Credential.of("fw_topsecret"));
    assertRefused(SignedUrl.of("https://host/path?sig=x"));
  }

  private static void assertRefused(Object value) {
    assertThatThrownBy(
            () -> new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(value))
        .isInstanceOf(NotSerializableException.class);
  }
}
