// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.batch;

import dev.fireworks4j.data.BatchResult;
import dev.fireworks4j.data.BatchResult.RowOutcome;
import dev.fireworks4j.rest.batch.StoredRow.LineKind;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.rest.rows.RowLines;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one id: an answer takes precedence over an error, a later run over an earlier one. */
final class JoinedRow {
  private @Nullable StoredRow request;
  private @Nullable StoredRow output;

  void add(StoredRow row) {
    if (row.isReadable() && row.run() == StoredRow.INPUT) {
      request = row;
    } else if (output == null || isBetter(row, output)) {
      output = row;
    }
  }

  private static boolean isBetter(StoredRow row, StoredRow than) {
    return row.isAnswer() == than.isAnswer() ? row.run() >= than.run() : row.isAnswer();
  }

  /** The same row, joined and decoded. */
  BatchResult result() {
    Map<String, Object> asked = request == null ? Map.of() : readable(request, "body");
    if (output == null) {
      String id = request == null ? null : request.customId();
      return new BatchResult(id, RowOutcome.MISSING, asked, Map.of(), Map.of());
    }
    if (!output.isReadable()) {
      return unreadable(output, asked);
    }
    try {
      return decoded(output, asked);
    } catch (IOException | RuntimeException malformed) {
      return unreadable(output, asked);
    }
  }

  private static BatchResult decoded(StoredRow row, Map<String, Object> asked) throws IOException {
    Map<String, ? extends @Nullable Object> members =
        JsonCodec.readLeniently(row.json().toByteArray());
    String id = row.customId();
    if (row.isAnswer()) {
      Map<String, Object> response = object(members.get("response"));
      return new BatchResult(id, RowOutcome.ANSWERED, asked, response, Map.of());
    }
    Map<String, Object> error = object(members.get("error"));
    if (error.isEmpty()) {
      error = new LinkedHashMap<>(object(members));
      error.remove("custom_id");
    }
    return new BatchResult(id, RowOutcome.FAILED, asked, Map.of(), error);
  }

  private static BatchResult unreadable(StoredRow row, Map<String, Object> asked) {
    var error = new LinkedHashMap<String, Object>();
    error.put("file", row.source().file());
    error.put("line", row.source().line());
    error.put("problem", row.kind() == LineKind.TOO_LONG ? "too long" : "not a JSON object");
    error.put(
        "text", row.isReadable() ? RowLines.shown(row.json().toByteArray()) : row.json().utf8());
    return new BatchResult(row.customId(), RowOutcome.UNREADABLE, asked, Map.of(), error);
  }

  /** If the request cannot be read, the answer is returned nevertheless. */
  private static Map<String, Object> readable(StoredRow row, String field) {
    try {
      return object(JsonCodec.readLeniently(row.json().toByteArray()).get(field));
    } catch (IOException | RuntimeException malformed) {
      return Map.of();
    }
  }

  @SuppressWarnings(
      "unchecked") // the codec's objects have names of type String; nulls inside come from the JSON
  private static Map<String, Object> object(@Nullable Object value) {
    return value instanceof Map<?, ?> object ? (Map<String, Object>) object : Map.of();
  }
}
