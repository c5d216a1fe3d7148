// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lines_may_end_in_three_ways(String end) throws IOException {
    String stream = "event: ping\ndata: one\n\ndata: two\ndata: lines\n\n".replace("\n", end);

    assertThat(events(stream)).containsExactly("one", "two\nlines");
  }

  @Test
  void a_blank_after_the_colon_is_optional_and_only_one_is_dropped() throws IOException {
    assertThat(events("data:a\n\ndata: b\n\ndata:  c\n\n")).containsExactly("a", "b", " c");
  }

  @Test
  void comments_unknown_fields_and_events_without_data_are_passed_over() throws IOException {
    String stream = ": hello\n\nevent: lonely\n\nid: 7\nretry: 5\nother\ndata: x\n\n";

    assertThat(events(stream)).containsExactly("x");
  }

  @Test
  void a_data_line_without_a_colon_is_empty_data() throws IOException {
    assertThat(events("data\n\ndata\ndata\n\n")).containsExactly("", "\n");
  }

  @Test
  void a_byte_order_mark_before_the_first_line_is_skipped() throws IOException {
    assertThat(events("\ufeffdata: x\n\n")).containsExactly("x");
  }

  @Test
  void an_event_that_is_not_complete_at_the_end_is_none() throws IOException {
    assertThat(events("data: whole\n\ndata: half")).containsExactly("whole");
    assertThat(events("data: half\n")).isEmpty();
  }

  @Test
  void any_cut_between_two_reads_gives_the_same_events() throws IOException {
    String stream = "event: e\r\ndata: \u00e4\u20ac\ud83d\ude00\r\ndata: b\r\n\r\n: c\rdata: d\r\r";
    byte[] bytes = stream.getBytes(UTF_8);
    long seed = 42;

    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      assertThat(events(new Trickle(bytes, random, 3)))
          .as("seed %d, round %d", seed, round)
          .containsExactly("\u00e4\u20ac\ud83d\ude00\nb", "d");
    }
  }

  @Test
  void a_byte_order_mark_may_come_in_pieces() throws IOException {
    byte[] bytes = "\ufeffdata: x\n\n".getBytes(UTF_8);

    assertThat(events(new Trickle(bytes, new Random(1), 1))).containsExactly("x");
  }

  @Test
  void long_streams_give_the_same_events_as_their_lines_one_by_one() throws IOException {
    long seed = 43;
    var random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      String stream = stream(random);
      int most = 1 + random.nextInt(1 << random.nextInt(15));

      assertThat(events(new Trickle(stream.getBytes(UTF_8), random, most)))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(eventsByLines(stream));
    }
  }

  /** At least 40 KB of lines of all sorts: some are longer than the first room, some events than the usual one. */
  private static String stream(Random random) {
    List<String> begins = List.of("data: ", "data:", "data:  ", ": ", "event: ", "dat", "data");
    List<String> ends = List.of("\n", "\r\n", "\r");
    var stream = new StringBuilder("\ufeff");
    while (stream.length() < 40_000) {
      if (random.nextInt(4) > 0) {
        stream.append(begins.get(random.nextInt(begins.size())));
        int length = random.nextInt(random.nextInt(8) == 0 ? 9000 : 40);
        random.ints(length, 0, 5).forEach(i -> stream.append("a :\u00e4\u20ac".charAt(i)));
      }
      stream.append(ends.get(random.nextInt(ends.size())));
    }
    return stream.append("\n\ndata: half").toString();
  }

  private static List<String> eventsByLines(String stream) {
    var events = new ArrayList<String>();
    var data = new ArrayList<String>();
    for (String line : stream.substring(1).split("\r\n|\r|\n")) {
      if (line.equals("data")) {
        data.add("");
      } else if (line.startsWith("data:")) {
        data.add(line.replaceFirst("data: ?", ""));
      } else if (line.isEmpty() && !data.isEmpty()) {
        events.add(String.join("\n", data));
        data.clear();
      }
    }
    return events;
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: ", "", ": "})
  void a_line_that_never_ends_is_refused_before_it_fills_the_memory(String begin) {
    InputStream endless =
        new java.io.SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(begin.getBytes(UTF_8)),
                    new InputStream() {
                      @Override
                      public int read() {
                        return 'x';
                      }

                      @Override
                      public int read(byte[] target, int offset, int length) {
                        java.util.Arrays.fill(target, offset, offset + length, (byte) 'x');
                        return length;
                      }
                    })));

    assertThatThrownBy(() -> events(endless)).hasMessageContaining("longer than 16777216 bytes");
  }

  @Test
  void many_short_data_lines_of_one_event_are_bounded_together() {
    var lines = new StringBuilder();
    for (int i = 0; i < 17; i++) {
      lines.append("data: ").append("x".repeat(1024 * 1024)).append('\n');
    }

    assertThatThrownBy(() -> events(lines + "\n")).hasMessageContaining("longer than");
  }

  @Test
  void data_that_stood_before_a_long_comment_or_a_long_line_is_kept() throws IOException {
    String far = "x".repeat(70_000);
    String stream = "data: a\n: " + far + "\ndata: " + far + "\n\ndata: b\n\n";

    assertThat(events(stream)).containsExactly("a\n" + far, "b");
  }

  @Test
  void an_interrupt_ends_it_and_stays_set() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> events("data: a\n\n")).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static List<String> events(String stream) throws IOException {
    return events(new ByteArrayInputStream(stream.getBytes(UTF_8)));
  }

  private static List<String> events(InputStream stream) throws IOException {
    var reader = new EventReader(stream);
    var events = new ArrayList<String>();
    while (reader.next()) {
      events.add(new String(reader.bytes(), reader.dataStart(), reader.dataLength(), UTF_8));
    }
    return events;
  }

  /** Gives some bytes at a time, as a network does. */
  private static final class Trickle extends InputStream {
    private final ByteArrayInputStream bytes;
    private final Random random;
    private final int most;

    Trickle(byte[] bytes, Random random, int most) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.random = random;
      this.most = most;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, Math.min(length, 1 + random.nextInt(most)));
    }
  }
}
