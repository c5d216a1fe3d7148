// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a fake keeps. */
class StoredBytesIT {
  @ParameterizedTest
  @ValueSource(ints = {1_000, 2_500_000})
  void have_a_limit_over_all_files_that_a_reset_frees(int sizeBytes) {
    try (var fake = FakeFireworks.builder().maxStoredBytes(sizeBytes + 100L).start()) {
      var wire = new Wire(fake);
      String rows = "x".repeat(sizeBytes);
      wire.post(Wire.ACME + "/datasets", Wire.emptyDataset("a", 1));
      wire.post(Wire.ACME + "/datasets", Wire.emptyDataset("b", 1));

      assertThat(wire.upload("a", "a.jsonl", rows).statusCode()).isEqualTo(200);
      var refused = wire.upload("b", "b.jsonl", rows);
      fake.reset();
      wire.post(Wire.ACME + "/datasets", Wire.emptyDataset("b", 1));

      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(refused.body())
          .contains("at most " + (sizeBytes + 100) + " bytes")
          .contains("--max-stored-bytes");
      assertThat(wire.upload("b", "b.jsonl", rows).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void are_told_by_a_flag() {
    try (var fake = StandaloneFlags.parse("--port", "0", "--max-stored-bytes", "10").start()) {
      var wire = new Wire(fake);
      wire.post(Wire.ACME + "/datasets", Wire.emptyDataset("a", 1));
      String part = "--q\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";

      var refused =
          wire.send(
              "POST",
              Wire.ACME + "/datasets/a:upload",
              part + "12345678901\r\n--q--\r\n",
              "Content-Type",
              "multipart/form-data; boundary=q");

      assertThat(refused.statusCode()).isEqualTo(413);
    }
  }
}
