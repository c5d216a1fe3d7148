// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the server says as a model. Below {@code /chat} it answers whole, below {@code /typed} in JSON of 20 fields,
 * below {@code /s2000} in a stream of 2,000 events, each in a chunk of its own, and below {@code /idle} in a stream
 * that falls silent after its first event.
 */
final class ChatAnswers {
  private static final Pattern TARGET =
      Pattern.compile("/(chat|typed|idle|s(\\d+))/.*chat/completions$");
  private static final int BLOCK_EVENTS = 200;
  private static final String STREAM =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n"
          + "Transfer-Encoding: chunked\r\n"
          + ChatBodies.HEADERS
          + "\r\n";

  private final ByteBuffer chat = whole(ChatBodies.chat());
  private final ByteBuffer typed = whole(ChatBodies.typed());
  private final ByteBuffer head = direct(STREAM);
  private final int eventBytes = chunk(ChatBodies.event()).length();
  private final ByteBuffer block = direct(chunk(ChatBodies.event()).repeat(BLOCK_EVENTS));
  private final ByteBuffer end = direct(chunk(ChatBodies.end()) + "0\r\n\r\n");

  /** The bytes of the answer, in order; null if no model is asked. */
  @Nullable List<ByteBuffer> to(String target) {
    Matcher asked = TARGET.matcher(target);
    if (!asked.find()) {
      return null;
    }
    return switch (asked.group(1)) {
      case "chat" -> List.of(chat.duplicate());
      case "typed" -> List.of(typed.duplicate());
      case "idle" -> List.of(head.duplicate(), block.duplicate().limit(eventBytes));
      default -> stream(Integer.parseInt(asked.group(2)));
    };
  }

  private List<ByteBuffer> stream(int events) {
    var parts = new ArrayList<ByteBuffer>();
    parts.add(head.duplicate());
    for (int left = events; left > 0; left -= BLOCK_EVENTS) {
      parts.add(block.duplicate().limit(Math.min(left, BLOCK_EVENTS) * eventBytes));
    }
    parts.add(end.duplicate());
    return parts;
  }

  private static ByteBuffer whole(String body) {
    return direct(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n"
            + ChatBodies.HEADERS
            + "\r\n"
            + body);
  }

  private static String chunk(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
  }

  private static ByteBuffer direct(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }
}
