// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the service's types hold, for one of our packages: names and types only.
 *
 * @param enums members by enum
 * @param messages fields and their wire types, by message
 * @param requests the same by request, apart by where a field travels: body, query, or beside the wrapped resource
 */
record FactSheet(
    Map<String, List<String>> enums,
    Map<String, Map<String, String>> messages,
    Map<String, Map<String, Map<String, String>>> requests) {

  @SuppressWarnings("unchecked") // the fixture's shape is ours
  static FactSheet of(String subject) {
    try (var file = FactSheet.class.getResourceAsStream("/facts/" + subject + ".json")) {
      var json =
          (Map<String, Object>)
              JsonText.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      return new FactSheet(
          (Map<String, List<String>>) json.get("enums"),
          (Map<String, Map<String, String>>) json.get("messages"),
          (Map<String, Map<String, Map<String, String>>>) json.get("requests"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All fields of a request, wherever they travel. */
  Map<String, String> fieldsOf(String request) {
    var all = new TreeMap<String, String>();
    requests.get(request).values().forEach(all::putAll);
    return all;
  }
}
