// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import dev.fireworks4j.testkit.query.Json;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks the rows of one file, and remembers the ids that must be unique. */
final class UploadedRowRules {
  private final RowKind kind;
  private final Set<String> customIds = new HashSet<>();

  UploadedRowRules(RowKind kind) {
    this.kind = kind;
  }

  void check(byte[] line) throws BadRowException {
    var row = row(line);
    switch (kind) {
      case CHAT -> checkChat(row);
      case PREFERENCE -> checkPreference(row);
      case BATCH -> checkBatch(row);
      case PROMPT -> MessageRules.check(row, "messages");
      case ANY -> {}
    }
  }

  private static Map<?, ?> row(byte[] line) throws BadRowException {
    try {
      if (Json.parse(line) instanceof Map<?, ?> row) {
        return row;
      }
    } catch (Json.SyntaxException e) {
      throw new BadRowException("invalid JSON: " + e.getMessage());
    }
    throw new BadRowException("a row must be a JSON object");
  }

  private static void checkChat(Map<?, ?> row) throws BadRowException {
    MessageRules.check(row, "messages");
    MessageRules.checkImages(row, "messages");
  }

  private static void checkPreference(Map<?, ?> row) throws BadRowException {
    MessageRules.check(object(row, "input"), "messages");
    MessageRules.checkAnswers(row, "preferred_output");
    MessageRules.checkAnswers(row, "non_preferred_output");
  }

  private void checkBatch(Map<?, ?> row) throws BadRowException {
    if (!(row.get("custom_id") instanceof String customId) || customId.isEmpty()) {
      throw new BadRowException("missing or invalid custom_id, must be a string");
    }
    if (!customIds.add(customId)) {
      throw new BadRowException("duplicate custom_id " + customId);
    }
    var body = object(row, "body");
    if (body.containsKey("model")) {
      throw new BadRowException("model must not be set in body, it is set on the job");
    }
    if (body.containsKey("extra_body") || row.containsKey("extra_body")) {
      throw new BadRowException(
          "extra_body must not be set in a row, use inferenceParameters.extraBody of the job");
    }
    MessageRules.check(body, "messages");
  }

  private static Map<?, ?> object(Map<?, ?> row, String field) throws BadRowException {
    if (row.get(field) instanceof Map<?, ?> object) {
      return object;
    }
    throw new BadRowException("missing or invalid " + field + ", must be an object");
  }
}
