// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.inference.schema.SchemaNames;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes instances of users' records from plain values, by the rules of their JSON schema. */
public final class TypedReader {
  private static final ClassValue<Constructor<?>> CONSTRUCTORS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
          return constructor(type);
        }
      };

  private TypedReader() {}

  /**
   * An instance of a record, or of a sealed interface of records.
   *
   * @throws UnreadableJsonException if the value is none; it says where
   * @throws ConfigurationException if the record's module does not let this one make instances
   */
  public static <T> T read(Map<?, ?> value, Class<T> type) throws UnreadableJsonException {
    return type.cast(record(value, type, "$"));
  }

  private static Object read(Object value, Type type, String path) throws UnreadableJsonException {
    if (type instanceof ParameterizedType generic) {
      return container(value, generic, path);
    }
    var raw = (Class<?>) type;
    if (raw == Object.class) {
      return value;
    }
    if (raw.isRecord() || raw.isSealed()) {
      return record(value, raw, path);
    }
    Object scalar = raw.isEnum() ? constant(value, raw) : TypedScalars.of(value, raw);
    if (scalar == null) {
      throw new UnreadableJsonException(path, "the value is not of type " + raw.getSimpleName());
    }
    return scalar;
  }

  private static @Nullable Object constant(Object value, Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> SchemaNames.of((Enum<?>) constant).equals(value))
        .findFirst()
        .orElse(null);
  }

  private static Object container(Object value, ParameterizedType type, String path)
      throws UnreadableJsonException {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return Optional.of(read(value, arguments[0], path));
    }
    if (type.getRawType() == Map.class) {
      var entries = new LinkedHashMap<String, Object>();
      for (var entry : object(value, path).entrySet()) {
        String name = String.valueOf(entry.getKey());
        entries.put(
            name, read(given(entry.getValue(), path, name), arguments[1], path + "." + name));
      }
      return entries;
    }
    if (!(value instanceof List<?> items)) {
      throw new UnreadableJsonException(path, "the value is no array");
    }
    Collection<Object> all =
        type.getRawType() == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String place = path + "[" + i + "]";
      all.add(read(given(items.get(i), path, String.valueOf(i)), arguments[0], place));
    }
    return all;
  }

  private static Map<?, ?> object(@Nullable Object value, String path)
      throws UnreadableJsonException {
    if (value instanceof Map<?, ?> members) {
      return members;
    }
    throw new UnreadableJsonException(path, "the value is no object");
  }

  private static Object given(@Nullable Object value, String path, String name)
      throws UnreadableJsonException {
    if (value == null) {
      throw new UnreadableJsonException(path + "." + name, "the value is missing");
    }
    return value;
  }

  private static Object record(@Nullable Object value, Class<?> declared, String path)
      throws UnreadableJsonException {
    Map<?, ?> members = object(value, path);
    Class<?> type = declared.isRecord() ? declared : alternative(members, declared, path);
    RecordComponent[] components = type.getRecordComponents();
    var values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      String name = SchemaNames.of(component);
      Object member = members.get(name);
      if (member != null || !SchemaNames.isOptional(component)) {
        values[i] = read(given(member, path, name), component.getGenericType(), path + "." + name);
      } else if (component.getType() == Optional.class) {
        values[i] = Optional.empty();
      }
    }
    return instance(type, values, path);
  }

  private static Class<?> alternative(Map<?, ?> members, Class<?> type, String path)
      throws UnreadableJsonException {
    Object name = members.get(SchemaNames.TYPE);
    return SchemaNames.alternatives(type).stream()
        .filter(alternative -> SchemaNames.of(alternative).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableJsonException(
                    path + "." + SchemaNames.TYPE, "the value names no alternative"));
  }

  private static Object instance(Class<?> type, @Nullable Object[] values, String path)
      throws UnreadableJsonException {
    try {
      return CONSTRUCTORS.get(type).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getTargetException() instanceof Error fatal) {
        throw fatal;
      }
      var refused =
          new UnreadableJsonException(path, type.getSimpleName() + " does not take these values");
      refused.initCause(e.getTargetException());
      throw refused;
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw closed(type, e);
    }
  }

  private static Constructor<?> constructor(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException | InaccessibleObjectException e) {
      throw closed(type, e);
    }
  }

  private static ConfigurationException closed(Class<?> type, Exception cause) {
    var closed =
        new ConfigurationException(
            "no instance of "
                + type.getName()
                + " can be made: its package is not open\n  Do:    add \"opens "
                + type.getPackageName()
                + " to dev.fireworks4j.rest;\" to the module-info of "
                + type.getModule().getName());
    closed.initCause(cause);
    return closed;
  }
}
