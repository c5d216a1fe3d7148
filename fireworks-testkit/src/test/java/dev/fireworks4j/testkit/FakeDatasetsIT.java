// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.testkit.query.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Datasets that a test or the page fills without a client. */
class FakeDatasetsIT {
  private static final String ROWS = "{\"text\":\"eins\"}\n{\"text\":\"grün\"}\n";
  private static final String CHATS = Wire.ACME + "/datasets/chats";

  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  private static String body(String dataset, String file, String rows) {
    return new String(
        Json.write(Map.of("dataset", dataset, "fileName", file, "rows", rows)),
        StandardCharsets.UTF_8);
  }

  private String download() {
    String url = Wire.onlyUrl(wire.get(CHATS + ":getDownloadEndpoint"));
    return wire.send("GET", url, "").body();
  }

  @Test
  void are_created_with_a_file_and_ready_a_second_later() {
    String name = fake.datasets().upload("chats", "rows.jsonl", ROWS);

    assertThat(name).isEqualTo("accounts/acme/datasets/chats");
    assertThat(wire.state(CHATS)).isEqualTo("UPLOADING");
    fake.clock().advance(Duration.ofSeconds(1));
    assertThat(wire.state(CHATS)).isEqualTo("READY");
    assertThat(wire.get(CHATS).get("exampleCount")).isEqualTo("2");
    assertThat(download()).isEqualTo(ROWS);
  }

  @Test
  void that_are_there_take_the_file_in_place_of_the_old_one() {
    wire.dataset("chats", "{\"text\":\"old\"}\n");

    fake.datasets().upload("accounts/acme/datasets/chats", "folder/rows.jsonl", ROWS);

    assertThat(download()).isEqualTo(ROWS);
  }

  @Test
  void are_filled_over_http_too() {
    var answer = wire.send("POST", "/_fake/datasets:upload", body("chats", "rows.jsonl", ROWS));
    fake.clock().advance(Duration.ofSeconds(1));

    assertThat(answer.body()).isEqualTo("{\"name\":\"accounts/acme/datasets/chats\"}");
    assertThat(download()).isEqualTo(ROWS);
  }

  @ParameterizedTest
  @CsvSource({
    "Chats, rows.jsonl, invalid dataset",
    "accounts/other/datasets/chats, rows.jsonl, is not in accounts/acme/datasets",
    "accounts/acme/datasets/chats/more, rows.jsonl, is not in accounts/acme/datasets",
    "chats, folder/, 'fileName: is empty; use e.g. rows.jsonl'"
  })
  void are_left_alone_by_bad_names(String dataset, String file, String problem) {
    assertThatThrownBy(() -> fake.datasets().upload(dataset, file, ROWS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
    var answer = wire.send("POST", "/_fake/datasets:upload", body(dataset, file, ROWS));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(String.valueOf(Wire.json(answer).get("message"))).contains(problem);
    assertThat(wire.get(Wire.ACME + "/datasets").get("totalSize")).isEqualTo(0L);
  }

  @Test
  void have_no_more_room_than_clients_have() {
    try (var small = FakeFireworks.builder().maxStoredBytes(10).start()) {
      assertThatThrownBy(() -> small.datasets().upload("chats", "rows.jsonl", ROWS))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("stores at most 10 bytes");
      assertThat(new Wire(small).send("GET", CHATS, "").statusCode()).isEqualTo(404);
    }
  }
}
