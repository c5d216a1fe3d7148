// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountsIT {
  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  private static Map<?, ?> first(Object items) {
    return (Map<?, ?>) ((List<?>) items).get(0);
  }

  @Test
  void the_account_itself_is_there_from_the_start() {
    Map<?, ?> account = wire.get(ACME);

    assertThat(account.get("state")).isEqualTo("READY");
    assertThat(String.valueOf(account.get("email"))).contains("@");
    assertThat(wire.get("/v1/accounts").get("totalSize")).isEqualTo(1L);
  }

  @Test
  void public_models_can_be_read_and_not_written() {
    String models = "/v1/accounts/fireworks/models";

    assertThat(wire.get(models).get("totalSize")).isEqualTo(4L);
    assertThat(wire.send("POST", models, "{}").statusCode()).isEqualTo(403);
  }

  @Nested
  class Keys {
    @Test
    void that_are_wrong_come_before_everything_else() {
      var refused = wire.as("wrong", "GET", "/v1/accounts/nobody/nothing/x");

      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("UNAUTHORIZED", "request_id");
    }

    @Test
    void that_are_wrong_are_a_401_by_option() {
      try (var strict = FakeFireworks.builder().unauthorized401().start()) {
        assertThat(new Wire(strict).as("wrong", "GET", ACME).statusCode()).isEqualTo(401);
      }
    }

    @Test
    void do_not_open_other_accounts() {
      assertThat(wire.send("GET", "/v1/accounts/other/dpoJobs", "").statusCode()).isIn(403, 404);
    }

    @Test
    void that_were_created_authenticate_until_they_are_deleted() {
      wire.post(ACME + "/users?userId=ci", "{\"role\":\"user\",\"serviceAccount\":true}");
      String keys = ACME + "/users/ci/apiKeys";
      Map<?, ?> created = wire.post(keys, "{\"apiKey\":{\"displayName\":\"ci\"}}");
      String key = String.valueOf(created.get("key"));

      int before = wire.as(key, "GET", ACME).statusCode();
      Map<?, ?> listed = first(wire.get(keys).get("apiKeys"));
      wire.post(keys + ":delete", "{\"keyId\":\"" + created.get("keyId") + "\"}");

      assertThat(before).isEqualTo(200);
      assertThat(listed.get("key")).isEqualTo("");
      assertThat(String.valueOf(listed.get("prefix"))).isEqualTo(key.substring(0, 7));
      assertThat(wire.as(key, "GET", ACME).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void users_are_changed_with_their_role_in_each_patch() {
    wire.post(ACME + "/users?userId=bob", "{\"role\":\"user\"}");
    String user = ACME + "/users/bob";

    var refused = wire.send("PATCH", user, "{\"displayName\":\"Bob\"}");
    var changed = wire.send("PATCH", user, "{\"displayName\":\"Bob\",\"role\":\"user\"}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("role");
    assertThat(changed.statusCode()).isEqualTo(200);
  }

  @Nested
  class Secrets {
    private static final String NEW =
        "{\"name\":\"accounts/acme/secrets/wandb\",\"keyName\":\"WANDB\",\"value\":\"hush-\\\"1\"}";

    @Test
    void never_show_their_value() {
      String created = wire.send("POST", ACME + "/secrets", NEW).body();
      String read = wire.send("GET", ACME + "/secrets/wandb", "").body();
      String listed = wire.send("GET", ACME + "/secrets", "").body();
      String changed =
          wire.send(
                  "PATCH",
                  ACME + "/secrets/wandb",
                  "{\"keyName\":\"WANDB_2\",\"value\":\"hush-2\"}")
              .body();

      assertThat(created + read + listed + changed).doesNotContain("hush");
      assertThat(changed).contains("WANDB_2");
    }

    @Test
    void are_masked_in_the_journal() {
      wire.send("POST", ACME + "/secrets", NEW);

      assertThat(fake.requests().all().get(0).body())
          .contains("\"value\":\"***\"", "WANDB")
          .doesNotContain("hush");
    }

    @Test
    void are_a_404_once_deleted() {
      wire.send("POST", ACME + "/secrets", NEW);

      assertThat(wire.send("DELETE", ACME + "/secrets/wandb", "").body()).isEqualTo("{}");

      assertThat(wire.send("DELETE", ACME + "/secrets/wandb", "").statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class Users {
    @Test
    void need_a_role() {
      assertThat(wire.send("POST", ACME + "/users?userId=x", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void can_be_changed_and_not_deleted() {
      wire.post(ACME + "/users?userId=x", "{\"role\":\"user\",\"email\":\"x@acme.example\"}");

      Map<?, ?> changed = Wire.json(wire.send("PATCH", ACME + "/users/x", "{\"role\":\"admin\"}"));

      assertThat(changed.get("role")).isEqualTo("admin");
      assertThat(changed.get("email")).isEqualTo("x@acme.example");
      assertThat(wire.send("DELETE", ACME + "/users/x", "").statusCode()).isEqualTo(405);
    }
  }
}
