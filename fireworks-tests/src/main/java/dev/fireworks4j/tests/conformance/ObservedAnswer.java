// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import dev.fireworks4j.testkit.query.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param headers in lower case
 */
record ObservedAnswer(int status, Map<String, String> headers, String text) {
  private static final String ABSENT_BODY = "";

  ObservedAnswer {
    headers = new TreeMap<>(headers);
  }

  /** The JSON body; an empty text if it is none. */
  @Nullable Object body() {
    return json(text);
  }

  /** The blocks of an event stream: {@code event} where it is named, {@code data} as JSON or text. */
  List<@Nullable Object> events() {
    var events = new ArrayList<@Nullable Object>();
    for (String block : text.split("\r?\n\r?\n", -1)) {
      var event = new LinkedHashMap<String, @Nullable Object>();
      for (String line : block.lines().toList()) {
        int colon = line.indexOf(':');
        if (colon > 0) {
          String value = line.substring(colon + 1).stripLeading();
          event.put(line.substring(0, colon), line.startsWith("data") ? parsed(value) : value);
        }
      }
      if (!event.isEmpty()) {
        events.add(event);
      }
    }
    return events;
  }

  /** A header, or null. */
  @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  private static @Nullable Object parsed(String data) {
    Object json = json(data);
    return ABSENT_BODY.equals(json) ? data : json;
  }

  private static @Nullable Object json(String text) {
    try {
      return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    } catch (Json.SyntaxException e) {
      return ABSENT_BODY;
    }
  }
}
