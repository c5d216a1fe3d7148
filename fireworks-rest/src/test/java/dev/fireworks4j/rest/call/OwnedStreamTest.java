// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.rest.ScriptedTransport;
import dev.fireworks4j.rest.call.WatchedExchange.AbortReason;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Silence counts against a download while a read waits, and only then. */
class OwnedStreamTest {
  private static final long HOUR = 3_600_000_000_000L;

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ScriptedTransport.Exchange exchange =
      (ScriptedTransport.Exchange)
          transport.open(
              new HttpRequest("GET", URI.create("https://storage/"), Headers.empty(), null));
  private final WatchedExchange watch = new WatchedExchange(99 * HOUR, Duration.ofNanos(HOUR));

  @BeforeEach
  void attach() {
    watch.attach(exchange);
  }

  @Test
  void not_before_the_first_read() {
    stream(InputStream.nullInputStream());

    silence();

    assertThat(watch.reason()).isNull();
  }

  @Test
  void while_a_read_waits() throws IOException {
    InputStream stream =
        stream(
            new InputStream() {
              @Override
              public int read() {
                silence();
                return -1;
              }
            });

    assertThat(stream.read()).isEqualTo(-1);

    assertThat(watch.reason()).isEqualTo(AbortReason.SILENCE);
  }

  @Test
  void while_bytes_are_skipped() throws IOException {
    InputStream stream =
        stream(
            new InputStream() {
              @Override
              public int read() {
                silence();
                return -1;
              }
            });

    assertThat(stream.skip(9)).isZero();

    assertThat(watch.reason()).isEqualTo(AbortReason.SILENCE);
  }

  @Test
  void not_between_two_reads() throws IOException {
    InputStream stream = stream(InputStream.nullInputStream());
    assertThat(stream.read()).isEqualTo(-1);

    silence();

    assertThat(watch.reason()).isNull();
  }

  @Test
  void an_interrupt_that_the_connection_swallowed_is_set_again() {
    InputStream stream =
        stream(
            new InputStream() {
              @Override
              public int read() throws IOException {
                watch.abort(AbortReason.INTERRUPTED);
                throw new IOException("socket closed");
              }
            });

    assertThatThrownBy(stream::read).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void from_the_last_byte_that_moved() throws IOException {
    var moving = new WatchedStream(InputStream.nullInputStream(), watch);
    long justTooLate = System.nanoTime() + HOUR - 1;

    assertThat(moving.read()).isEqualTo(-1);
    watch.check(justTooLate);
    assertThat(watch.reason()).isNull();

    justTooLate = System.nanoTime() + HOUR - 1;
    assertThat(moving.read(new byte[1], 0, 1)).isEqualTo(-1);
    watch.check(justTooLate);
    assertThat(watch.reason()).isNull();
  }

  private void silence() {
    watch.check(System.nanoTime());
    watch.check(System.nanoTime() + 2 * HOUR);
  }

  private InputStream stream(InputStream in) {
    return new OwnedStream(in, watch, new Watchdog(), "download");
  }
}
