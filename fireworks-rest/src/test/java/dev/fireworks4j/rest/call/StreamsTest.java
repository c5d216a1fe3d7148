// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The streams that bodies pass through. */
class StreamsTest {

  @Nested
  class Bounded {

    @Test
    void streams_give_as_much_as_the_limit_and_then_the_end() throws IOException {
      var stream = new BoundedStream(bytes("12345"), 5);

      assertThat(stream.readAllBytes()).isEqualTo("12345".getBytes(UTF_8));
      assertThat(stream.read()).isEqualTo(-1);
    }

    @Test
    void streams_refuse_the_first_byte_beyond_it() {
      assertThatThrownBy(() -> new BoundedStream(bytes("123456"), 5).readAllBytes())
          .isInstanceOf(BoundedStream.TooLargeException.class)
          .hasMessageContaining("5 bytes");
    }

    @Test
    void streams_count_single_bytes_as_well_whatever_they_are() throws IOException {
      var stream = new BoundedStream(bytes("1\u00002"), 2);

      assertThat(stream.read()).isEqualTo('1');
      assertThat(stream.read()).isEqualTo(0);
      assertThatThrownBy(stream::read).isInstanceOf(BoundedStream.TooLargeException.class);
    }

    @Test
    void streams_count_what_is_skipped() {
      assertThatThrownBy(() -> new BoundedStream(bytes("123456"), 5).skip(6))
          .isInstanceOf(BoundedStream.TooLargeException.class);
    }
  }

  @Nested
  class Watched {
    private final WatchedExchange watch = new WatchedExchange(1L << 60, Duration.ofDays(1));

    @Test
    void streams_remember_what_the_connection_met() throws IOException {
      var stream = new WatchedStream(broken(), watch);
      assertThat(stream.failure()).isNull();

      assertThatThrownBy(stream::read).hasMessage("cut");
      assertThat(stream.failure()).hasMessage("cut");

      var other = new WatchedStream(broken(), watch);
      assertThatThrownBy(() -> other.read(new byte[9], 0, 9)).hasMessage("cut");
      assertThat(other.failure()).hasMessage("cut");
    }

    private static InputStream broken() {
      return new InputStream() {
        @Override
        public int read() throws IOException {
          throw new IOException("cut");
        }
      };
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
