// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class ConnectFailuresTest {

  @Test
  void find_the_reason_however_deep_it_lies() {
    assertThat(ConnectFailures.reason(new IOException(new IOException(new ConnectException()))))
        .isEqualTo("connection refused or unreachable:");
    assertThat(ConnectFailures.reason(new UnknownHostException())).isEqualTo("unknown host:");
  }

  @Test
  void end_where_causes_go_in_a_circle() {
    var first = new IOException("first");
    first.initCause(new IOException("second", first));

    assertThat(ConnectFailures.reason(first)).isNull();
  }
}
