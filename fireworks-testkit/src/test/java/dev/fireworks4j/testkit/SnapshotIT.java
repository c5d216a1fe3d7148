// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A state that is saved and loaded again, in this fake and in another one. */
class SnapshotIT {
  private static final String ROW =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"a\"}]}\n";

  @TempDir Path folder;

  private static String filled(FakeFireworks fake) {
    var wire = new Wire(fake);
    wire.dataset("rows", ROW);
    wire.post(Wire.ACME + "/dpoJobs?dpoJobId=j", Wire.JOB);
    wire.post(Wire.ACME + "/dpoJobs", Wire.JOB);
    wire.post(
        Wire.ACME + "/deployments?deploymentId=d",
        "{\"baseModel\":\"accounts/fireworks/models/qwen3-8b\",\"acceleratorType\":\"NVIDIA_H100_80GB\"}");
    assertThat(fake.awaitIdle(Duration.ofDays(1))).isTrue();
    return wire.send("GET", "/_fake/snapshot", "").body();
  }

  @Test
  void is_the_same_in_another_fake() {
    try (var first = FakeFireworks.start();
        var second = FakeFireworks.start()) {
      String saved = filled(first);

      assertThat(new Wire(second).send("PUT", "/_fake/snapshot", saved).statusCode())
          .isEqualTo(200);

      assertThat(second.clock().now()).isEqualTo(first.clock().now());
      for (String path :
          new String[] {"/datasets/rows", "/dpoJobs/j", "/deployments/d", "/models"}) {
        assertThat(new Wire(second).get(Wire.ACME + path))
            .isEqualTo(new Wire(first).get(Wire.ACME + path));
      }
      assertThat(new Wire(second).get("/_fake/snapshot"))
          .isEqualTo(new Wire(first).get("/_fake/snapshot"));
    }
  }

  @Test
  void has_the_files_and_makes_other_ids_than_those_that_are_taken() {
    try (var first = FakeFireworks.start();
        var second = FakeFireworks.start()) {
      second.load(filled(first));
      var wire = new Wire(second);

      String url = Wire.onlyUrl(wire.get(Wire.ACME + "/datasets/rows:getDownloadEndpoint"));
      var made = wire.send("POST", Wire.ACME + "/dpoJobs", Wire.JOB);

      assertThat(wire.send("GET", url, "").body()).isEqualTo(ROW);
      assertThat(made.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void lets_deployments_sleep_as_those_that_were_created() {
    try (var first = FakeFireworks.start();
        var second = FakeFireworks.start()) {
      second.load(filled(first));

      second.clock().advance(Duration.ofHours(2));

      assertThat(new Wire(second).get(Wire.ACME + "/deployments/d").get("replicaCount"))
          .isEqualTo(0L);
    }
  }

  @Test
  void holds_no_key_of_a_user() {
    try (var fake = FakeFireworks.start()) {
      var wire = new Wire(fake);
      var key =
          wire.post(Wire.ACME + "/users/owner/apiKeys", "{\"apiKey\":{\"displayName\":\"k\"}}");

      assertThat(key.get("key")).asString().startsWith("fw_");
      assertThat(fake.save()).contains("apiKeys").doesNotContain(key.get("key").toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"format\":\"fireworks-fake-state-3\"}",
        "{\"format\":\"fireworks-fake-state-2\",\"now\":\"today\"}",
        "{\"format\":\"fireworks-fake-state-2\",\"now\":\"2026-01-05T09:00:00Z\",\"drawn\":\"x\"}",
        "{\"format\":\"fireworks-fake-state-2\",\"now\":\"2026-01-05T09:00:00Z\",\"drawn\":1}"
      })
  void of_other_text_is_refused_and_leaves_a_fresh_fake(String text) {
    try (var fake = FakeFireworks.start()) {
      assertThatThrownBy(() -> fake.load(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("state: cannot be read: ");
      assertThat(new Wire(fake).get("/v1/accounts").get("totalSize")).isNotEqualTo(0L);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"drawn\":[0-9]+ | \"drawn\":1000000000000000000 | drawn: 1000000000000000000 is not between 0 and 100000000",
        "\"drawn\":[0-9]+ | \"drawn\":-1 | drawn: -1 is not between 0 and 100000000",
        "\"accounts/datasets\":\\[.*?\\}\\}\\] | \"accounts/datasets\":[null] | cannot be read",
        "(\"files\":\\{\"[^\"]+\"):\"[^\"]*\" | $1:null | cannot be read",
        "\"after\":\"[^\"]+\" | \"after\":\"PT2562047788016H\" | cannot be read"
      })
  void that_was_changed_by_hand_is_refused_and_leaves_a_fresh_fake(
      String part, String changed, String problem) {
    try (var fake = FakeFireworks.start();
        var fresh = FakeFireworks.start()) {
      String saved = filled(fake);
      String broken = saved.replaceFirst(part, changed);
      assertThat(broken).isNotEqualTo(saved);

      var answer = new Wire(fake).send("PUT", "/_fake/snapshot", broken);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("state: cannot be read: ").contains(problem);
      assertThat(fake.save()).isEqualTo(fresh.save());
    }
  }

  @Test
  void begins_a_stand_alone_fake() throws Exception {
    Path file = folder.resolve("state.json");
    try (var first = FakeFireworks.start()) {
      Files.writeString(file, filled(first));
    }

    try (var fake = StandaloneFlags.parse("--port", "0", "--state", file.toString()).start()) {
      assertThat(new Wire(fake).state(Wire.ACME + "/dpoJobs/j")).isEqualTo("JOB_STATE_COMPLETED");
    }
  }

  @Test
  void that_cannot_be_read_ends_the_start_with_the_reason() throws Exception {
    Path file = Files.writeString(folder.resolve("bad.json"), "{}");

    assertThatThrownBy(
            () -> StandaloneFlags.parse("--port", "0", "--state", file.toString()).start())
        .hasMessageContaining("--state: state: cannot be read: format: must be");
    assertThatThrownBy(() -> StandaloneFlags.parse("--state", folder + "/none").start())
        .hasMessageContaining("--state: cannot read ")
        .hasMessageContaining("GET /_fake/snapshot");
  }
}
