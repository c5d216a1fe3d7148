// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads heads from a connection. Everything that could be read in two ways is refused (RFC 9112). */
final class HeadReader {
  private final SocketInput in;
  private final Http1Limits limits;

  HeadReader(SocketInput in, Http1Limits limits) {
    this.in = in;
    this.limits = limits;
  }

  /** Reads a head, of which the first byte has arrived. */
  Http1Head read() throws IOException {
    var budget = new HeadBudget(limits);
    String requestLine = in.line(budget);
    if (requestLine.isEmpty()) {
      // Old clients send a line break after a body (RFC 9112, 2.2).
      requestLine = in.line(budget);
    }
    var fields = new LinkedHashMap<String, List<String>>();
    for (String line = in.line(budget); !line.isEmpty(); line = in.line(budget)) {
      addField(line, fields);
    }
    return new HeadRules(requestLine, Headers.from(fields), limits.bodyBytes()).head();
  }

  private static void addField(String line, Map<String, List<String>> fields) throws Http1Refusal {
    int colon = line.indexOf(':');
    String name = colon < 0 ? "" : line.substring(0, colon);
    if (!isToken(name)) {
      throw Http1Refusal.malformed("a header has no valid name");
    }
    String value = line.substring(colon + 1).strip();
    for (int i = 0; i < value.length(); i++) {
      if ((value.charAt(i) < ' ' && value.charAt(i) != '\t') || value.charAt(i) == 0x7f) {
        throw Http1Refusal.malformed("header " + name + " has a control character in its value");
      }
    }
    fields.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
  }

  static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f || "\"(),/:;<=>?@[\\]{}".indexOf(c) >= 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
