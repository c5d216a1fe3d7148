// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object that is written member by member, in this order. */
public final class JsonObject extends LinkedHashMap<String, @Nullable Object> {
  private static final long serialVersionUID = 1L;

  /** An object without members. */
  public JsonObject() {}

  /** An object that begins with the members of another. */
  public JsonObject(Map<String, ? extends @Nullable Object> members) {
    super(members);
  }

  /** An object with one member. */
  public static JsonObject of(String name, @Nullable Object value) {
    return new JsonObject().with(name, value);
  }

  /** Adds a member. */
  public JsonObject with(String name, @Nullable Object value) {
    put(name, value);
    return this;
  }
}
