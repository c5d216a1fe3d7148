// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.resource.SignedUrl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A download that the user reads at leisure: what still ends it, and how that is told. */
class DownloadStreamTest {
  private static final SignedUrl URL = SignedUrl.of("https://storage.example/rows?sig=s3cret");

  private final ScriptedTransport transport = new ScriptedTransport();
  private final Fireworks client =
      Client.of(
          transport,
          new VirtualTime(),
          o -> o.timeouts(Timeouts.defaults().withAttempt(Duration.ofMillis(60))));

  @Test
  void gives_every_byte_as_it_is() throws IOException {
    transport.then(
        exchange ->
            ScriptedTransport.response(
                200, new ByteArrayInputStream(new byte[] {(byte) 0xff, 0, 7})));

    try (InputStream rows = client.files().open(URL)) {
      assertThat(rows.read()).isEqualTo(0xff);
      assertThat(rows.read()).isEqualTo(0);
      assertThat(rows.readAllBytes()).containsExactly(7);
      assertThat(rows.read()).isEqualTo(-1);
    }
  }

  @Test
  void that_goes_silent_says_so_without_its_signature() throws IOException {
    transport.stallsAfter("ab");

    try (InputStream rows = client.files().open(URL)) {
      assertThat(rows.readNBytes(2)).isEqualTo("ab".getBytes(UTF_8));
      assertThatThrownBy(rows::read)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no byte arrived for too long")
          .hasMessageNotContaining("s3cret");
    }
  }

  @Test
  void that_outlives_its_deadline_says_so() throws IOException {
    transport.stallsAfter("ab");
    Fireworks hasty =
        Client.of(transport, new VirtualTime())
            .with(CallOptions.defaults().withDeadline(Duration.ofMillis(60)));

    try (InputStream rows = hasty.files().open(URL)) {
      assertThatThrownBy(rows::readAllBytes).hasMessageContaining("the deadline passed");
    }
  }

  @Test
  void that_is_interrupted_says_so_and_keeps_the_interrupt() throws IOException {
    transport.stallsAfter("");

    try (InputStream rows = Client.of(transport, new VirtualTime()).files().open(URL)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(rows::read)
          .isInstanceOf(InterruptedIOException.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void whose_client_is_closed_says_so() throws IOException {
    transport.stallsAfter("");

    try (InputStream rows = client.files().open(URL)) {
      client.close();
      assertThatThrownBy(rows::read).hasMessageContaining("the client is closed");
    }
  }

  @Test
  void whose_connection_breaks_shows_that_failure() throws IOException {
    transport.cutAfter("");

    try (InputStream rows = client.files().open(URL)) {
      assertThatThrownBy(rows::read).hasMessage("Connection reset");
    }
  }
}
