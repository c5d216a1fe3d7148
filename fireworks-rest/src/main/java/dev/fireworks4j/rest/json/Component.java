// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record and how it stands on the wire.
 *
 * @param unset what an absent primitive reads as; null for references
 */
record Component(
    String name, MethodHandle accessor, JsonAdapter<Object> adapter, @Nullable Object unset) {

  static Component of(RecordComponent component, MethodHandles.Lookup lookup, Moshi moshi)
      throws IllegalAccessException {
    MethodHandle accessor =
        lookup
            .unreflect(component.getAccessor())
            .asType(MethodType.methodType(Object.class, Object.class));
    JsonAdapter<Object> adapter = moshi.adapter(component.getGenericType());
    return new Component(component.getName(), accessor, adapter, unset(component.getType()));
  }

  boolean isExtras() {
    return name.equals("extras");
  }

  /** The same name in the form that a few messages of the service use: {@code created_at}. */
  String snakeName() {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  @Nullable Object value(Object record) {
    try {
      return accessor.invokeExact(record);
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
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
    return type == boolean.class ? Boolean.FALSE : type == double.class ? (Object) 0.0 : null;
  }
}
