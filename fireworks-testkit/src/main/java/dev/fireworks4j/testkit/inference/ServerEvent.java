// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A server-sent event. */
final class ServerEvent {
  private final String name;
  private final byte[] data;

  /** An event with a name has no blank before its data; {@code ""} for no name. */
  ServerEvent(String name, byte[] data) {
    this.name = name;
    this.data = data;
  }

  static ServerEvent of(byte[] data) {
    return new ServerEvent("", data);
  }

  /** Its lines, the blank one included. */
  byte[] bytes(StreamStyle style) {
    String end = style.hasReturns() ? "\r\n" : "\n";
    var bytes = new ByteArrayOutputStream();
    if (style.hasComments()) {
      bytes.writeBytes(text(": keep-alive" + end));
    }
    bytes.writeBytes(text(name.isEmpty() ? "data: " : "event: " + name + end + "data:"));
    bytes.writeBytes(data);
    bytes.writeBytes(text(end + end));
    return bytes.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
