// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import dev.fireworks4j.inference.schema.SchemaNames;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Makes plain values of users' records, in the form in which {@link TypedReader} reads them. */
public final class TypedWriter {
  private TypedWriter() {}

  /**
   * A plain value; values without a form of their own in JSON become text.
   *
   * @throws dev.fireworks4j.error.ConfigurationException if the record's module does not allow this one to read it
   */
  public static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Record record) {
      return object(record);
    }
    if (value instanceof Map<?, ?> entries) {
      var plain = new LinkedHashMap<String, @Nullable Object>();
      entries.forEach((name, entry) -> plain.put(String.valueOf(plain(name)), plain(entry)));
      return plain;
    }
    if (value instanceof Collection<?> items) {
      var plain = new ArrayList<@Nullable Object>();
      items.forEach(item -> plain.add(plain(item)));
      return plain;
    }
    if (value instanceof Enum<?> constant) {
      return SchemaNames.of(constant);
    }
    return value instanceof Number || value instanceof Boolean || value == null
        ? value
        : optional(value);
  }

  private static @Nullable Object optional(Object value) {
    if (value instanceof Optional<?> optional) {
      return plain(optional.orElse(null));
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? (Object) optional.getAsInt() : null;
    }
    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? (Object) optional.getAsLong() : null;
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? (Object) optional.getAsDouble() : null;
    }
    return value.toString();
  }

  private static Map<String, @Nullable Object> object(Record record) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    Class<?> type = record.getClass();
    if (SchemaNames.isAlternative(type)) {
      object.put(SchemaNames.TYPE, SchemaNames.of(type));
    }
    for (RecordComponent component : type.getRecordComponents()) {
      Object value = plain(value(record, component.getAccessor()));
      if (value != null) {
        object.put(SchemaNames.of(component), value);
      }
    }
    return object;
  }

  private static @Nullable Object value(Record record, Method accessor) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(accessor.getName() + " of " + record.getClass(), e);
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      throw TypedReader.closed(record.getClass(), e);
    }
  }
}
