// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.query.Json;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** JSON with a blank after each colon and comma, as {@code /messages} and {@code /rerank} write it. */
final class SpacedJson {
  private SpacedJson() {}

  static byte[] write(@Nullable Object value) {
    var spaced = new ByteArrayOutputStream();
    boolean isText = false;
    boolean isEscaped = false;
    for (byte each : Json.write(value)) {
      spaced.write(each);
      if (isEscaped) {
        isEscaped = false;
      } else if (isText && each == '\\') {
        isEscaped = true;
      } else if (each == '"') {
        isText = !isText;
      } else if (!isText && (each == ':' || each == ',')) {
        spaced.write(' ');
      }
    }
    return spaced.toByteArray();
  }
}
