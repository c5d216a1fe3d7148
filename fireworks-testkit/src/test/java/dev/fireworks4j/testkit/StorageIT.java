// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The storage behind signed URLs, as Google's answers a GET. */
class StorageIT {
  private static final String ROWS = "123456789";

  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);
  private String url;

  @BeforeEach
  void store() {
    wire.dataset("d", ROWS);
    url = Wire.onlyUrl(wire.get(ACME + "/datasets/d:getDownloadEndpoint"));
  }

  @AfterEach
  void close() {
    fake.close();
  }

  @Nested
  class Ranges {
    @ParameterizedTest
    @CsvSource({
      "bytes=0-0, 1, bytes 0-0/9",
      "bytes=2-4, 345, bytes 2-4/9",
      "bytes=7-, 89, bytes 7-8/9",
      "bytes=7-999, 89, bytes 7-8/9",
      "bytes=-3, 789, bytes 6-8/9",
      "bytes=-99, 123456789, bytes 0-8/9"
    })
    void give_the_bytes_asked_for(String range, String bytes, String place) {
      var answer = wire.send("GET", url, "", "Range", range);

      assertThat(answer.statusCode()).isEqualTo(206);
      assertThat(answer.body()).isEqualTo(bytes);
      assertThat(answer.headers().firstValue("Content-Range")).hasValue(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=9-", "bytes=50-60", "bytes=-0"})
    void beyond_the_end_are_refused(String range) {
      var answer = wire.send("GET", url, "", "Range", range);

      assertThat(answer.statusCode()).isEqualTo(416);
      assertThat(answer.body()).contains("<Code>InvalidRange</Code>");
      assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes */9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=5-2", "bytes=0-1,3-4", "lines=1-2", "bytes=-"})
    void that_are_none_are_passed_over(String range) {
      var answer = wire.send("GET", url, "", "Range", range);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(ROWS);
    }
  }

  @Nested
  class Checksums {
    // The check value of CRC-32C, e3069283, in base64.
    private static final String SUM = "crc32c=4waSgw==";

    @Test
    void of_the_whole_file_come_with_every_part_of_it() {
      var whole = wire.send("GET", url, "");
      var part = wire.send("GET", url, "", "Range", "bytes=3-4");

      assertThat(whole.headers().firstValue("x-goog-hash")).hasValue(SUM);
      assertThat(part.headers().firstValue("x-goog-hash")).hasValue(SUM);
    }

    @Test
    void answer_an_upload() {
      wire.post(ACME + "/datasets", Wire.emptyDataset("e", 1));
      var urls =
          wire.post(ACME + "/datasets/e:getUploadEndpoint", "{\"filenameToSize\":{\"a.jsonl\":9}}");

      var answer = wire.put(Wire.onlyUrl(urls), ROWS);

      assertThat(answer.headers().firstValue("x-goog-hash")).hasValue(SUM);
    }
  }

  @Test
  void a_corrupt_body_differs_in_a_byte_and_nothing_else() {
    fake.faults().on("GET", "/storage/...").times(1).corruptBody();

    var corrupt = wire.send("GET", url, "");

    assertThat(corrupt.body()).hasSameSizeAs(ROWS).isNotEqualTo(ROWS).endsWith("23456789");
    assertThat(corrupt.headers().firstValue("x-goog-hash")).hasValue("crc32c=4waSgw==");
  }
}
