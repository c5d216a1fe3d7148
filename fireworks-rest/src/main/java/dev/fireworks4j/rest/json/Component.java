// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.fireworks4j.dataset.UploadedFile;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record and how it stands on the wire.
 *
 * <p>The answer to an upload alone is not protobuf's JSON but made like OpenAI's: snake_case, times in epoch seconds.
 *
 * @param name as it is written
 * @param unset what an absent primitive reads as; null for references
 */
record Component(
    String name,
    Class<?> type,
    Method accessor,
    JsonAdapter<Object> adapter,
    @Nullable Object unset) {

  static Component of(RecordComponent component, Moshi moshi) {
    boolean foreign = component.getDeclaringRecord() == UploadedFile.class;
    String name = foreign ? snakeCase(component.getName()) : wireName(component.getName());
    Class<?> type = component.getType();
    return new Component(
        name, type, component.getAccessor(), adapter(component, foreign, moshi), unset(type));
  }

  /** A field of models has a name that Java keeps for itself. */
  private static String wireName(String name) {
    return name.equals("isPublic") ? "public" : name;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an adapter for the component's own type
  private static JsonAdapter<Object> adapter(
      RecordComponent component, boolean foreign, Moshi moshi) {
    return foreign && component.getType() == Instant.class
        ? (JsonAdapter) ValueAdapters.EPOCH_SECONDS
        : moshi.adapter(component.getGenericType());
  }

  boolean isExtras() {
    return name.equals("extras");
  }

  /** Parts of a request that do not belong to its body, or are merged into it later. */
  boolean isBesideBody() {
    return type == Map.class && (name.equals("extraBody") || name.equals("extraQuery"));
  }

  /** The name that protobuf's JSON accepts as well: {@code create_time}. */
  String otherName() {
    return snakeCase(name);
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  @Nullable Object value(Object record) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Free-form text of a component that holds unknown fields. */
  @SuppressWarnings("unchecked") // by name and convention
  Map<String, @Nullable Object> extras(Object record) {
    Object value = value(record);
    return value == null ? Map.of() : (Map<String, @Nullable Object>) value;
  }

  private static @Nullable Object unset(Class<?> type) {
    if (type == long.class) {
      return 0L;
    }
    if (type == int.class) {
      return 0;
    }
    return type == boolean.class ? (Object) false : type == double.class ? (Object) 0.0 : null;
  }
}
