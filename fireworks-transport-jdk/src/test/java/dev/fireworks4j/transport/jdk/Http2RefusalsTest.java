// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.transport.NotProcessedException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class Http2RefusalsTest {

  @Test
  void are_found_in_the_exception_or_its_causes() {
    var limit = new IOException("too many concurrent streams");

    assertThat(Http2Refusals.isStreamLimit(limit)).isTrue();
    assertThat(Http2Refusals.isStreamLimit(new IOException("outer", limit))).isTrue();
    assertThat(Http2Refusals.isUnprocessed(limit)).isFalse();
  }

  @Test
  void of_a_stream_have_one_text_before_java_24_and_another_from_then_on() {
    assertThat(Http2Refusals.isUnprocessed(new IOException("request not processed by peer")))
        .isTrue();
    assertThat(
            Http2Refusals.isUnprocessed(
                new IOException("Received RST_STREAM: Stream not processed")))
        .isTrue();
    assertThat(Http2Refusals.isUnprocessed(new IOException("Received RST_STREAM: Internal error")))
        .isFalse();
  }

  @Test
  void of_a_body_that_the_client_wants_again_have_a_type() {
    assertThat(Http2Refusals.isUnprocessed(new IOException(new NotProcessedException("x", null))))
        .isTrue();
  }

  @Test
  void of_a_connection_that_ends_are_told_from_those_of_a_stream() {
    var ending = new IOException("/127.0.0.1:4711: GOAWAY received");

    assertThat(Http2Refusals.isConnectionEnding(ending)).isTrue();
    assertThat(Http2Refusals.isUnprocessed(ending)).isFalse();
    assertThat(Http2Refusals.isConnectionEnding(new IOException((String) null))).isFalse();
  }

  @Test
  void are_not_looked_for_without_end_where_causes_go_in_a_circle() {
    var first = new IOException("first");
    first.initCause(new IOException("second", first));

    assertThat(Http2Refusals.isUnprocessed(first)).isFalse();
    assertThat(Http2Refusals.isConnectionEnding(first)).isFalse();
  }
}
