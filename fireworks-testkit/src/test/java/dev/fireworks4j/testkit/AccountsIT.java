// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(account.get("accountType")).isEqualTo("ACCOUNT_TYPE_UNSPECIFIED");
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
  class Keys_of_users {
    private static final String USERS = ACME + "/users";

    private Map<?, ?> keyOf(String user, String role) {
      String body = "{\"role\":\"%s\",\"serviceAccount\":true}".formatted(role);
      wire.post(USERS + "?userId=" + user, body);
      return wire.post(USERS + "/" + user + "/apiKeys", "{\"apiKey\":{}}");
    }

    private int as(Map<?, ?> key, String method, String target, String body) {
      return wire.as(String.valueOf(key.get("key")), method, target, body).statusCode();
    }

    @Test
    void are_named_by_the_service_and_say_whose_they_are() {
      Map<?, ?> key = keyOf("ci", "user");

      assertThat(String.valueOf(key.get("keyId"))).matches("key_[A-Za-z0-9]{8}");
      assertThat(key.get("displayName")).isEqualTo("default");
      assertThat(key.get("email")).isEqualTo("ci@acme.sa.fireworks.ai");
      assertThat(String.valueOf(key.get("createTime"))).matches(".*:\\d\\dZ");
      assertThat(key.get("lastUsed")).isNull();
      assertThat(key.get("secure")).isEqualTo(true);
    }

    @Test
    void that_are_deleted_while_a_body_is_sent_do_nothing_more() throws IOException {
      Map<?, ?> key = keyOf("ci", "user");
      String body = Wire.emptyDataset("d", 1);
      String head =
          "POST %s/datasets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\n"
              + "Authorization: Bearer %s\r\nContent-Length: %d\r\n\r\n";
      try (var socket = new Socket(fake.baseUri().getHost(), fake.baseUri().getPort())) {
        var out = socket.getOutputStream();
        out.write(head.formatted(ACME, key.get("key"), body.length()).getBytes(US_ASCII));
        // The body is asked for once the key is found good.
        String asked = new String(socket.getInputStream().readNBytes(25), US_ASCII);
        wire.post(USERS + "/ci/apiKeys:delete", "{\"keyId\":\"" + key.get("keyId") + "\"}");
        out.write(body.getBytes(US_ASCII));

        assertThat(asked).startsWith("HTTP/1.1 100 Continue");
        assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
            .startsWith("HTTP/1.1 403 ")
            .contains("The API key you provided is invalid.");
      }
      assertThat(wire.send("GET", ACME + "/datasets/d", "").statusCode()).isEqualTo(404);
    }

    @Test
    void create_in_the_name_of_their_user() {
      Map<?, ?> key = keyOf("ci", "user");

      assertThat(as(key, "POST", ACME + "/datasets", Wire.emptyDataset("d", 1))).isEqualTo(200);

      assertThat(wire.get(ACME + "/datasets/d").get("createdBy")).isEqualTo(key.get("email"));
      assertThat(first(wire.get(USERS + "/ci/apiKeys").get("apiKeys")).get("lastUsed")).isNotNull();
    }

    @Test
    void of_a_user_who_only_asks_change_nothing() {
      Map<?, ?> key = keyOf("reader", "inference-user");

      assertThat(as(key, "POST", ACME + "/datasets", Wire.emptyDataset("d", 1))).isEqualTo(403);
      assertThat(as(key, "POST", ACME + "/deployments", "{}")).isEqualTo(403);
      assertThat(as(key, "POST", USERS + "?userId=x", "{\"role\":\"user\"}")).isEqualTo(403);
      assertThat(as(key, "GET", ACME + "/datasets", "")).isEqualTo(200);
    }

    @Test
    void do_not_raise_their_users_role() {
      Map<?, ?> key = keyOf("dev", "user");

      assertThat(as(key, "PATCH", USERS + "/dev", "{\"role\":\"admin\"}")).isEqualTo(403);
      assertThat(wire.get(USERS + "/dev").get("role")).isEqualTo("user");
    }

    @Test
    void open_those_of_their_user_and_of_nobody_with_a_longer_name() {
      Map<?, ?> key = keyOf("dev", "user");
      keyOf("dev-2", "user");

      String other = USERS + "/dev-2/apiKeys";
      assertThat(as(key, "POST", USERS + "/dev/apiKeys", "{\"apiKey\":{}}")).isEqualTo(200);
      assertThat(as(key, "POST", other, "{\"apiKey\":{}}")).isEqualTo(403);
      assertThat(as(key, "POST", other + ":delete", "{\"keyId\":\"key_1\"}")).isEqualTo(403);
    }

    @Test
    void work_until_they_expire_and_not_from_the_past() {
      wire.post(USERS + "?userId=ci", "{\"role\":\"user\",\"serviceAccount\":true}");
      String keys = USERS + "/ci/apiKeys";
      String expiring = "{\"apiKey\":{\"expireTime\":\"%s\"}}";
      Instant now = fake.clock().now();
      Map<?, ?> key = wire.post(keys, expiring.formatted(now.plusSeconds(60)));
      int before = as(key, "GET", ACME, "");

      fake.clock().advance(Duration.ofSeconds(60));

      assertThat(before).isEqualTo(200);
      assertThat(as(key, "GET", ACME, "")).isEqualTo(403);
      assertThat(wire.send("POST", keys, expiring.formatted(now)).statusCode()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          secrets | {"keyName":"TOKEN","value":"hush"} | name
          datasets | {"dataset":{"exampleCount":"1"}} | datasetId
          models | {"model":{"kind":"HF_BASE_MODEL"}} | modelId
          """)
  void what_clients_name_is_not_created_without_an_id(String kind, String body, String field) {
    var refused = wire.send("POST", ACME + "/" + kind, body);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(field);
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
      assertThat(List.of(created, read, listed, changed))
          .allMatch(answer -> answer.contains("\"value\":\"\""));
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
