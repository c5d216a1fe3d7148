// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A stream of events as a seed draws it: what is said, and all that the standard leaves to the server. */
final class StreamScript {
  private static final int MAX_EVENTS = 12;
  private static final List<String> WORDS = List.of("a", "ö", "日本", "🎆", "\\n", "\\\"", " ", "");

  private final StringBuilder written = new StringBuilder();
  private final List<String> texts = new ArrayList<>();
  private final StreamedForm form;
  private final Random random;
  private final String end;
  private final int choices;

  private StreamScript(int call, Random random) {
    this.form = StreamedForm.of(call / 3);
    this.random = random;
    this.end = random.nextBoolean() ? "\n" : "\r\n";
    this.choices = 1 + random.nextInt(2);
    write(call, choices + random.nextInt(MAX_EVENTS));
  }

  static StreamScript of(long seed, int call) {
    return new StreamScript(call, new Random(seed * 1_000_003 + call));
  }

  private void write(int call, int events) {
    for (int i = 0; i < events; i++) {
      int choice = i % choices;
      String text = call + ":" + i + WORDS.get(random.nextInt(WORDS.size()));
      texts.add(choice + text.replace("\\n", "\n").replace("\\\"", "\""));
      event(form.piece(choice, text));
    }
    event(form.usage(events));
    written.append("data: ").append(form.endMark()).append(end).append(end);
  }

  /** An object in one of the ways in which an event may be written; it may go on in another line. */
  private void event(String object) {
    if (random.nextInt(4) == 0) {
      written.append(": comment").append(end).append(random.nextBoolean() ? end : "");
    }
    if (random.nextInt(8) == 0) {
      written.append("event: chunk").append(end);
    }
    String colon = random.nextBoolean() ? "data: " : "data:";
    written.append(colon).append(object, 0, object.length() - 1);
    if (random.nextInt(4) == 0) {
      written.append(end).append(colon);
    }
    written.append('}').append(end).append(end);
  }

  StreamedForm form() {
    return form;
  }

  byte[] bytes() {
    return written.toString().getBytes(UTF_8);
  }

  /** Ends of the pieces in which the bytes are sent, often within a character. */
  Iterable<Integer> cuts(int length) {
    var cuts = new TreeSet<Integer>();
    cuts.add(length);
    for (int i = random.nextInt(5); i > 0; i--) {
      cuts.add(1 + random.nextInt(length));
    }
    return cuts;
  }

  int choices() {
    return choices;
  }

  /** What the events say, each after the number of its choice. */
  List<String> texts() {
    return texts;
  }

  String textOfChoice(int choice) {
    return texts.stream()
        .filter(text -> text.startsWith(String.valueOf(choice)))
        .map(text -> text.substring(1))
        .collect(Collectors.joining());
  }
}
