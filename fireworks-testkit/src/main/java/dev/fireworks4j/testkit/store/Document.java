// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import dev.fireworks4j.testkit.query.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One stored resource: its JSON fields and what the fake remembers beside them. Guarded by its {@link FakeState}. */
public final class Document {
  private final String name;
  private final Map<String, @Nullable Object> fields;
  final Map<String, String> exactTimes = new HashMap<>();
  private final Map<String, Object> notes = new HashMap<>();
  private int generation;

  /** A document with the fields as given, not copied. */
  public Document(String name, Map<String, @Nullable Object> fields) {
    this.name = name;
    this.fields = fields;
  }

  /** The full name, {@code accounts/{account}/{collection}/{id}}. */
  public String name() {
    return name;
  }

  /** The last segment of the name. */
  public String id() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** {@code accounts/{account}}. */
  public String accountName() {
    int end = name.indexOf('/', "accounts/".length());
    return end < 0 ? name : name.substring(0, end);
  }

  /** The JSON object, live. */
  public Map<String, @Nullable Object> fields() {
    return fields;
  }

  /** A text field, below dots; {@code ""} if it is unset. */
  public String text(String path) {
    return DocumentFields.text(fields, path);
  }

  /** The field {@code state}. */
  public String state() {
    return text("state");
  }

  /** Sets one field. */
  public void set(String field, @Nullable Object value) {
    fields.put(field, value);
  }

  /** Sets {@code status} to a code word and a message. */
  public void status(String code, String message) {
    fields.put("status", JsonObject.of("code", code).with("message", message));
  }

  /** Remembers the nine-digit form of a time, for the answer of the create. */
  public void exactTime(String field, String nanos) {
    exactTimes.put(field, nanos);
  }

  /** The fields as the create shows them, with times of nine digits. */
  public Map<String, @Nullable Object> asCreated() {
    var result = new LinkedHashMap<>(fields);
    exactTimes.forEach(result::replace);
    return result;
  }

  /** What belongs to the resource but is not shown, e.g. registered uploads. */
  public Map<String, Object> notes() {
    return notes;
  }

  /** Changes whenever scheduled steps become void. */
  public int generation() {
    return generation;
  }

  /** Voids every step scheduled so far. */
  public void interrupt() {
    generation++;
  }
}
