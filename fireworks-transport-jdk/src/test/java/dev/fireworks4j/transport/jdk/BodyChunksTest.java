// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.transport.NotProcessedException;
import dev.fireworks4j.transport.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyChunksTest {
  private static final int CHUNK = 64 * 1024;

  @Nested
  class Sending {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 5 * CHUNK + 7})
    void sends_all_bytes_in_order_to_one_who_asks_for_piece_after_piece(int size) throws Exception {
      byte[] bytes = bytes(size);
      var subscriber = new Recording(1);

      chunks(RequestBody.of("text/plain", bytes)).subscribe(subscriber);

      assertThat(subscriber.bytes()).isEqualTo(bytes);
      assertThat(subscriber.ends).containsExactly("complete");
    }

    @Test
    void sends_no_more_pieces_than_were_asked_for() throws Exception {
      var subscriber = new Recording(0);
      chunks(RequestBody.of("text/plain", bytes(5 * CHUNK))).subscribe(subscriber);

      subscriber.subscription.request(2);

      assertThat(subscriber.pieces).hasSize(2);
      assertThat(subscriber.ends).isEmpty();
    }

    @Test
    void takes_a_request_for_everything_however_often_it_is_repeated() throws Exception {
      var subscriber = new Recording(Long.MAX_VALUE);

      chunks(RequestBody.of("text/plain", bytes(3 * CHUNK))).subscribe(subscriber);

      assertThat(subscriber.pieces).hasSize(3);
      assertThat(subscriber.ends).containsExactly("complete");
    }

    @Test
    void needs_no_deeper_stack_for_a_longer_body() throws Exception {
      var subscriber = new Recording(1);

      chunks(new Zeros(10_000L * CHUNK)).subscribe(subscriber);

      assertThat(subscriber.ends).containsExactly("complete");
      assertThat(subscriber.count).isEqualTo(10_000);
    }

    @Test
    void sends_nothing_after_it_was_cancelled() throws Exception {
      var subscriber = new Recording(0);
      chunks(RequestBody.of("text/plain", bytes(CHUNK))).subscribe(subscriber);
      subscriber.subscription.cancel();

      subscriber.subscription.request(1);

      assertThat(subscriber.pieces).isEmpty();
      assertThat(subscriber.ends).isEmpty();
    }
  }

  @Nested
  class Threads {
    private final Queue<Runnable> readers = new ArrayDeque<>();

    @Test
    void of_the_client_never_read_the_source() throws Exception {
      var body =
          new BodyChunks(RequestBody.of("text/plain", bytes(CHUNK + 1)), readers::add, () -> {});
      body.readFirst();
      var subscriber = new Recording(1);

      body.subscribe(subscriber);

      assertThat(subscriber.pieces).hasSize(1);
      assertThat(readers).hasSize(1);
      readers.remove().run();
      assertThat(subscriber.bytes()).isEqualTo(bytes(CHUNK + 1));
      assertThat(subscriber.ends).containsExactly("complete");
    }

    @Test
    void for_reading_are_not_needed_for_a_short_body() throws Exception {
      var body = new BodyChunks(RequestBody.of("text/plain", bytes(CHUNK)), readers::add, () -> {});
      body.readFirst();
      var subscriber = new Recording(1);

      body.subscribe(subscriber);

      assertThat(subscriber.bytes()).isEqualTo(bytes(CHUNK));
      assertThat(readers).isEmpty();
    }
  }

  @Nested
  class Refusing {
    @Test
    void fails_where_the_stream_ends_early() throws Exception {
      var subscriber = new Recording(1);

      chunks(new Announced(CHUNK + 5, new ByteArrayInputStream(bytes(CHUNK + 3))))
          .subscribe(subscriber);

      assertThat(subscriber.failure)
          .isInstanceOf(EOFException.class)
          .hasMessageContaining((CHUNK + 3) + " of " + (CHUNK + 5));
    }

    @Test
    void hands_on_what_the_stream_throws() throws Exception {
      var subscriber = new Recording(1);
      var broken = new IOException("disk gone");

      chunks(
              new Announced(
                  1,
                  new InputStream() {
                    @Override
                    public int read() throws IOException {
                      throw broken;
                    }
                  }))
          .subscribe(subscriber);

      assertThat(subscriber.failure).isSameAs(broken);
      assertThat(subscriber.ends).containsExactly("failure");
    }

    @Test
    void is_not_sent_twice() throws Exception {
      var body = chunks(RequestBody.of("text/plain", bytes(3)));
      body.subscribe(new Recording(1));
      var second = new Recording(1);

      body.subscribe(second);

      assertThat(second.failure)
          .isInstanceOf(NotProcessedException.class)
          .hasMessageContaining("only once");
      assertThat(second.pieces).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void refuses_a_request_for_nothing(long count) throws Exception {
      var subscriber = new Recording(0);
      chunks(RequestBody.of("text/plain", bytes(3))).subscribe(subscriber);

      subscriber.subscription.request(count);

      assertThat(subscriber.failure).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static BodyChunks chunks(RequestBody body) throws IOException {
    return new BodyChunks(body, Runnable::run, () -> {});
  }

  private static byte[] bytes(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  /** Asks for as much again with each piece, as it comes, and keeps the first few. */
  private static final class Recording implements Flow.Subscriber<ByteBuffer> {
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final long requested;
    private Flow.Subscription subscription;
    private Throwable failure;
    private int count;

    Recording(long requested) {
      this.requested = requested;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      ask();
    }

    @Override
    public void onNext(ByteBuffer piece) {
      count++;
      if (count <= 10) {
        pieces.add(piece);
      }
      ask();
    }

    @Override
    public void onError(Throwable thrown) {
      failure = thrown;
      ends.add("failure");
    }

    @Override
    public void onComplete() {
      ends.add("complete");
    }

    private void ask() {
      if (requested > 0) {
        subscription.request(requested);
      }
    }

    byte[] bytes() {
      var all = new ByteArrayOutputStream();
      pieces.forEach(piece -> all.write(piece.array(), 0, piece.limit()));
      return all.toByteArray();
    }
  }

  private record Announced(long sizeBytes, InputStream open) implements RequestBody {
    @Override
    public String contentType() {
      return "text/plain";
    }
  }

  private record Zeros(long sizeBytes) implements RequestBody {
    @Override
    public String contentType() {
      return "text/plain";
    }

    @Override
    public InputStream open() {
      return new InputStream() {
        @Override
        public int read() {
          return 0;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
          return length;
        }
      };
    }
  }
}
