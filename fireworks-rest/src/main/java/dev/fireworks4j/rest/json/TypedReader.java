// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.inference.schema.SchemaMember;
import dev.fireworks4j.inference.schema.SchemaNames;
import dev.fireworks4j.inference.schema.SchemaType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
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
   * @throws UnreadableJsonException if the value does not fit; the message says where
   * @throws ConfigurationException if the record's module does not allow this one to make instances
   */
  public static <T> T read(Map<?, ?> value, Class<T> type) throws UnreadableJsonException {
    return type.cast(object(value, SchemaType.of(type), "$"));
  }

  private static Object read(Object value, SchemaType type, String path)
      throws UnreadableJsonException {
    Class<?> raw = type.raw();
    if (raw == Object.class) {
      return value;
    }
    if (type.isObject()) {
      return object(value, type, path);
    }
    if (!type.arguments().isEmpty()) {
      return container(value, type, path);
    }
    Object scalar =
        raw.isEnum() ? SchemaNames.constants(raw).get(value) : TypedScalars.of(value, raw);
    if (scalar == null) {
      throw new UnreadableJsonException(path, "the value is not of type " + raw.getSimpleName());
    }
    return scalar;
  }

  private static Object container(Object value, SchemaType type, String path)
      throws UnreadableJsonException {
    SchemaType item = type.arguments().get(type.arguments().size() - 1);
    if (type.raw() == Optional.class) {
      return Optional.of(read(value, item, path));
    }
    if (type.raw() == Map.class) {
      var entries = new LinkedHashMap<String, Object>();
      for (var entry : members(value, path).entrySet()) {
        String name = String.valueOf(entry.getKey());
        String place = path + "." + name;
        entries.put(name, read(given(entry.getValue(), place), item, place));
      }
      return entries;
    }
    if (!(value instanceof List<?> items)) {
      throw new UnreadableJsonException(path, "the value is not an array");
    }
    Collection<Object> all = type.raw() == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String place = path + "[" + i + "]";
      all.add(read(given(items.get(i), place), item, place));
    }
    return all;
  }

  private static Map<?, ?> members(@Nullable Object value, String path)
      throws UnreadableJsonException {
    if (value instanceof Map<?, ?> members) {
      return members;
    }
    throw new UnreadableJsonException(path, "the value is not an object");
  }

  private static Object given(@Nullable Object value, String path) throws UnreadableJsonException {
    if (value == null) {
      throw new UnreadableJsonException(path, "the value is missing");
    }
    return value;
  }

  private static Object object(@Nullable Object value, SchemaType declared, String path)
      throws UnreadableJsonException {
    Map<?, ?> object = members(value, path);
    SchemaType type =
        declared.raw().isRecord() ? declared : alternative(object, declared.raw(), path);
    List<SchemaMember> members = type.members();
    var values = new @Nullable Object[members.size()];
    for (int i = 0; i < values.length; i++) {
      SchemaMember member = members.get(i);
      Object sent = object.get(member.name());
      String place = path + "." + member.name();
      values[i] =
          sent == null && member.isOptional()
              ? member.absent()
              : read(given(sent, place), member.type(), place);
    }
    return instance(type.raw(), values, path);
  }

  private static SchemaType alternative(Map<?, ?> members, Class<?> type, String path)
      throws UnreadableJsonException {
    Object name = members.get(SchemaNames.TYPE);
    for (Class<?> alternative : SchemaNames.alternatives(type)) {
      if (SchemaNames.of(alternative).equals(name)) {
        return SchemaType.of(alternative);
      }
    }
    throw new UnreadableJsonException(
        path + "." + SchemaNames.TYPE, "the value names no alternative");
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

  static ConfigurationException closed(Class<?> type, Exception cause) {
    var closed =
        new ConfigurationException(
            type.getName()
                + " can be neither made nor read: its package is not open\n  Do:    add \"opens "
                + type.getPackageName()
                + " to dev.fireworks4j.rest;\" to the module-info of "
                + type.getModule().getName());
    closed.initCause(cause);
    return closed;
  }
}
