// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.account.ApiKey;
import dev.fireworks4j.account.ApiKey.CreateApiKey;
import dev.fireworks4j.account.User.CreateUser;
import dev.fireworks4j.account.User.UpdateUser;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.InvalidRequestException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Users, their roles and their keys, through each door. */
@ParameterizedClass
@ValueSource(strings = {Doors.JDK, Doors.APACHE, Doors.IN_PROCESS})
class UsersAndKeysIT extends UsersFixture {
  private static final CreateApiKey SPEC =
      CreateApiKey.builder().annotations(Map.of("team", "search")).build();
  private static final CreateDataset DATASET =
      CreateDataset.builder().id("rows").exampleCount(1L).build();

  private ApiKey keyOf(String id, String role) {
    fireworks.users().create(CreateUser.builder().id(id).role(role).serviceAccount(true).build());
    return fireworks.apiKeys(id).create(SPEC);
  }

  @Test
  void users_get_another_role_and_keep_the_rest() {
    var users = fireworks.users();
    users.create(CreateUser.builder().id("bob").role("user").email("bob@acme.example").build());

    var changed = users.update("bob", UpdateUser.builder().role("admin").build());

    assertThat(changed.role()).isEqualTo("admin");
    assertThat(changed.email()).isEqualTo("bob@acme.example");
  }

  @Test
  void a_key_shows_its_text_once_and_works_until_it_is_deleted() {
    ApiKey key = keyOf("ci", "user");
    var keys = fireworks.apiKeys("ci");

    assertThat(key.key().reveal()).startsWith(key.prefix());
    var listed = keys.list().stream().toList();
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).key()).isNull();
    assertThat(listed.get(0).annotations()).containsEntry("team", "search");
    assertThat(fireworks.apiKeys("-").list().stream()).extracting(ApiKey::keyId).contains(key.id());
    try (Fireworks other = as(key)) {
      assertThat(other.datasets().create(DATASET).createdBy()).isEqualTo(key.email());
      keys.delete(key.id());
      assertThatThrownBy(() -> other.datasets().get("rows")).isInstanceOf(ApiException.class);
    }
    assertThat(keys.list().stream()).isEmpty();
  }

  @Test
  void a_key_stops_working_when_it_expires() {
    fireworks
        .users()
        .create(CreateUser.builder().id("ci").role("user").serviceAccount(true).build());
    var end = fake.clock().now().plus(Duration.ofHours(1));
    ApiKey key = fireworks.apiKeys("ci").create(CreateApiKey.builder().expireTime(end).build());
    try (Fireworks other = as(key)) {
      assertThat(other.datasets().list().stream()).isEmpty();

      fake.clock().advance(Duration.ofHours(2));

      assertThatThrownBy(() -> other.datasets().list().stream().toList())
          .isInstanceOf(ApiException.class);
    }
  }

  @Test
  void a_key_that_would_expire_in_the_past_is_refused_before_a_request() {
    var spec = CreateApiKey.builder().expireTime(fake.clock().now()).build();
    var keys = fireworks.apiKeys("owner");

    assertThatThrownBy(() -> keys.create(spec))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("expireTime");
    assertThatThrownBy(() -> fireworks.apiKeys("-").create(SPEC))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(fake.requests().all()).isEmpty();
  }

  @Test
  void a_key_is_not_made_twice_and_the_failure_says_that_it_may_exist() {
    fake.faults().on("POST", "/v1/accounts/*/users/*/apiKeys").resetAfter();

    var failure =
        catchThrowableOfType(CallException.class, () -> fireworks.apiKeys("owner").create(SPEC));

    assertThat(failure.mayHaveTakenEffect()).isTrue();
    assertThat(failure).hasMessageContaining("list the apiKeys");
    assertThat(fireworks.apiKeys("owner").list().stream()).hasSize(1);
  }

  @Test
  void roles_are_enforced() {
    try (Fireworks reader = as(keyOf("reader", "inference-user"));
        Fireworks contributor = as(keyOf("helper", "contributor"));
        Fireworks user = as(keyOf("dev", "user"))) {
      var owned = fireworks.datasets().create(DATASET);
      var eve = CreateUser.builder().id("eve").role("admin").email("e@x.example").build();

      assertThat(reader.datasets().get("rows").name()).isEqualTo(owned.name());
      assertForbidden(() -> reader.datasets().delete("rows"));
      assertForbidden(() -> contributor.datasets().delete("rows"));
      assertForbidden(() -> user.users().create(eve));
      assertForbidden(() -> user.apiKeys("owner").create(SPEC));
      assertThat(user.apiKeys("dev").create(SPEC).key()).isNotNull();
      var own = CreateDataset.builder().id("own").exampleCount(1L).build();
      contributor.datasets().create(own);
      contributor.datasets().delete("own");
      user.datasets().delete("rows");
    }
  }
}
