// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdkBodyTest {
  private final JdkBody body = new JdkBody(() -> {}, new Silence());
  private final Demand demand = new Demand();

  @BeforeEach
  void subscribe() {
    body.onSubscribe(demand);
  }

  @Test
  void one_read_takes_what_came_in_many_pieces() throws IOException {
    body.onNext(pieces("he", "", "ll"));
    body.onNext(pieces("o"));

    assertThat(body.available()).isEqualTo(5);
    assertThat(read(4)).isEqualTo("hell");
    assertThat(body.available()).isEqualTo(1);
    assertThat(read(100)).isEqualTo("o");
  }

  @Test
  void a_slow_reader_gets_no_more_than_it_asked_for() throws IOException {
    assertThat(demand.asked).isEqualTo(8);

    for (int i = 0; i < 8; i++) {
      body.onNext(pieces("x"));
    }
    assertThat(demand.asked).isEqualTo(8);
    assertThat(read(3)).isEqualTo("xxx");
    assertThat(demand.asked).isEqualTo(8);
    assertThat(read(3)).isEqualTo("xxx");
    assertThat(demand.asked).isEqualTo(8 + 6);
  }

  @Test
  void deliveries_without_bytes_are_replaced_before_anyone_reads() throws IOException {
    for (int i = 0; i < 8; i++) {
      body.onNext(pieces(""));
    }
    assertThat(demand.asked).isEqualTo(8 + 8);

    body.onNext(pieces("", "x"));
    assertThat(demand.asked).isEqualTo(8 + 8);
    assertThat(read(9)).isEqualTo("x");
  }

  @Test
  void what_came_before_it_broke_off_is_read_first() throws IOException {
    body.onNext(pieces("all"));
    body.onError(new IOException("reset"));

    assertThat(read(2)).isEqualTo("al");
    assertThat(read(2)).isEqualTo("l");
    assertThatThrownBy(() -> read(2)).hasMessage("the response broke off: reset");
  }

  @Test
  void an_end_is_an_end_again_and_again_and_drops_no_connection() throws IOException {
    body.onNext(pieces("x"));
    body.onComplete();

    assertThat(read(9)).isEqualTo("x");
    assertThat(body.read()).isEqualTo(-1);
    assertThat(body.read()).isEqualTo(-1);
    body.close();
    assertThat(demand.isCancelled).isFalse();
  }

  @Test
  void a_cut_drops_what_came_and_the_connection() {
    body.onNext(pieces("secret"));
    body.cut("why");

    assertThat(demand.isCancelled).isTrue();
    assertThat(body.available()).isZero();
    assertThatThrownBy(() -> read(9)).hasMessage("why");
  }

  @Test
  void what_comes_after_a_cut_is_not_kept() {
    body.cut("why");
    body.onNext(pieces("late"));

    assertThat(body.available()).isZero();
  }

  @Test
  void an_interrupt_ends_a_wait_and_stays_set() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> read(1)).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(demand.isCancelled).isTrue();
  }

  private String read(int most) throws IOException {
    var target = new byte[most];
    return new String(target, 0, body.read(target, 0, most), US_ASCII);
  }

  /** As the client hands them out: not to be changed, and without an array. */
  private static List<ByteBuffer> pieces(String... texts) {
    return Collections.unmodifiableList(
        Stream.of(texts)
            .map(text -> ByteBuffer.wrap(text.getBytes(US_ASCII)).asReadOnlyBuffer())
            .toList());
  }

  private static final class Demand implements Flow.Subscription {
    private long asked;
    private boolean isCancelled;

    @Override
    public void request(long count) {
      asked += count;
    }

    @Override
    public void cancel() {
      isCancelled = true;
    }
  }
}
