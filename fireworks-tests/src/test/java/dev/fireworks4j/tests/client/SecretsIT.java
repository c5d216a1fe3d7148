// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.account.Secret.CreateSecret;
import dev.fireworks4j.account.Secret.UpdateSecret;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.testkit.FakeFireworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets through each door. */
class SecretsIT {
  private static final CreateSecret SPEC =
      CreateSecret.builder()
          .id("wandb")
          .keyName("WANDB_API_KEY")
          .value(Credential.of("hush"))
          .build();

  @ParameterizedTest
  @ValueSource(strings = {Doors.JDK, Doors.APACHE, Doors.IN_PROCESS})
  void secrets_are_found_again_changed_and_never_shown(String door) {
    try (FakeFireworks fake = FakeFireworks.start();
        Fireworks fireworks = Doors.open(fake, door)) {
      var secrets = fireworks.secrets();

      var created = secrets.create(SPEC);
      assertThat(created.value()).isNull();
      assertThat(secrets.createIfAbsent(SPEC)).isEqualTo(created);

      var changes =
          UpdateSecret.builder().keyName("WANDB_2").value(Credential.of("hush-2")).build();
      assertThat(secrets.update("wandb", changes).keyName()).isEqualTo("WANDB_2");

      secrets.delete("wandb");
      assertThatThrownBy(() -> secrets.get("wandb"))
          .isInstanceOfSatisfying(
              NotFoundException.class, e -> assertThat(e.httpStatus()).isEqualTo(500))
          .hasMessageContaining("list()");
      assertThat(secrets.find(SPEC)).isNull();
    }
  }

  @Test
  void all_problems_of_a_secret_are_named_at_once() {
    assertThatThrownBy(() -> CreateSecret.builder().id("No").keyName("a=b").build())
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContainingAll("id:", "keyName:", "value:");
  }
}
