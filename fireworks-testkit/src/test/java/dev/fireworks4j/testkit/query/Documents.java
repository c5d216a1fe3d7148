// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Documents of tests, written as JSON with single quotes. */
final class Documents {
  private Documents() {}

  static Map<String, Object> document(String json) {
    var document = new LinkedHashMap<String, Object>();
    var parsed = (Map<?, ?>) Json.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    parsed.forEach((key, value) -> document.put((String) key, value));
    return document;
  }

  static String json(Map<String, ?> document) {
    return new String(Json.write(document), StandardCharsets.UTF_8).replace('"', '\'');
  }
}
