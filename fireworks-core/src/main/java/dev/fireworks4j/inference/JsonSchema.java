// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.inference.schema.SchemaNames;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas of records, as plain values.
 *
 * <p>Components may be texts, numbers, booleans, enums, {@code java.time} values in ISO-8601, {@code UUID}, {@code
 * URI}, {@code Object}, other records, sealed interfaces of records, and lists, sets, {@code Optional}s and maps by
 * text of these. A component is required unless it has an annotation named {@code Nullable} or is an {@code Optional}.
 * Records among alternatives get a member {@code type} with their name, by which the answer is told apart.
 */
public final class JsonSchema {
  private final Class<?> root;
  private final Deque<Class<?>> within = new ArrayDeque<>();
  private final Set<Class<?>> recursive = new LinkedHashSet<>();

  private JsonSchema(Class<?> root) {
    this.root = root;
  }

  /**
   * The schema of a record or of a sealed interface of records.
   *
   * @throws IllegalArgumentException if it is neither, or a component has a type that JSON has no form for
   */
  public static Map<String, Object> of(Class<?> type) {
    if (!type.isRecord() && !type.isSealed()) {
      throw new IllegalArgumentException(
          type.getName() + ": not a record or sealed interface; declare one for the answer");
    }
    return new JsonSchema(type).whole();
  }

  private Map<String, Object> whole() {
    Map<String, Object> schema = schema(root, root.getSimpleName());
    var definitions = new LinkedHashMap<String, Object>();
    for (Class<?> type = undefined(definitions); type != null; type = undefined(definitions)) {
      definitions.put(type.getSimpleName(), schema(type, type.getSimpleName()));
    }
    if (!definitions.isEmpty()) {
      schema.put("$defs", definitions);
    }
    return schema;
  }

  private @Nullable Class<?> undefined(Map<String, Object> definitions) {
    return recursive.stream()
        .filter(type -> type != root && !definitions.containsKey(type.getSimpleName()))
        .findFirst()
        .orElse(null);
  }

  private Map<String, Object> schema(Type type, String place) {
    if (type instanceof ParameterizedType generic) {
      return container(generic, place);
    }
    if (!(type instanceof Class<?> raw)) {
      throw noForm(type, place);
    }
    if (raw.isRecord() || raw.isSealed()) {
      return named(raw);
    }
    if (raw.isEnum()) {
      List<String> names =
          Arrays.stream(raw.getEnumConstants()).map(c -> SchemaNames.of((Enum<?>) c)).toList();
      return members("type", "string", "enum", names);
    }
    Map<String, Object> scalar = ScalarSchemas.of(raw);
    if (scalar == null) {
      throw noForm(type, place);
    }
    return new LinkedHashMap<>(scalar);
  }

  private Map<String, Object> container(ParameterizedType type, String place) {
    var raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw == Optional.class) {
      return schema(arguments[0], place);
    }
    if (raw == List.class || raw == Set.class || raw == Collection.class) {
      return members("type", "array", "items", schema(arguments[0], place));
    }
    if (raw == Map.class && arguments[0] == String.class) {
      return members("type", "object", "additionalProperties", schema(arguments[1], place));
    }
    throw noForm(type, place);
  }

  /** A type within itself is a reference, because it would have no end. */
  private Map<String, Object> named(Class<?> type) {
    if (within.contains(type)) {
      recursive.add(type);
      return members("$ref", type == root ? "#" : "#/$defs/" + type.getSimpleName());
    }
    within.push(type);
    try {
      return type.isRecord() ? object(type) : alternatives(type);
    } finally {
      within.pop();
    }
  }

  private Map<String, Object> alternatives(Class<?> type) {
    var all = new ArrayList<Object>();
    for (Class<?> alternative : SchemaNames.alternatives(type)) {
      all.add(named(alternative));
    }
    Map<String, Object> schema = members("anyOf", all);
    describe(schema, type.getAnnotation(SchemaDescription.class));
    return schema;
  }

  private Map<String, Object> object(Class<?> type) {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    if (SchemaNames.isAlternative(type)) {
      properties.put(
          SchemaNames.TYPE, members("type", "string", "enum", List.of(SchemaNames.of(type))));
      required.add(SchemaNames.TYPE);
    }
    for (RecordComponent component : type.getRecordComponents()) {
      String name = SchemaNames.of(component);
      Map<String, Object> schema =
          schema(component.getGenericType(), type.getSimpleName() + "." + component.getName());
      describe(schema, component.getAnnotation(SchemaDescription.class));
      if (properties.put(name, schema) != null) {
        throw new IllegalArgumentException(
            type.getName() + ": two members are named " + name + "; rename one with @SchemaName");
      }
      if (!SchemaNames.isOptional(component)) {
        required.add(name);
      }
    }
    Map<String, Object> schema = members("type", "object", "properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    describe(schema, type.getAnnotation(SchemaDescription.class));
    return schema;
  }

  private static void describe(Map<String, Object> schema, @Nullable SchemaDescription words) {
    if (words != null) {
      schema.put("description", words.value());
    }
  }

  private static Map<String, Object> members(String name, Object value) {
    var members = new LinkedHashMap<String, Object>();
    members.put(name, value);
    return members;
  }

  private static Map<String, Object> members(String one, Object first, String two, Object second) {
    Map<String, Object> members = members(one, first);
    members.put(two, second);
    return members;
  }

  private static IllegalArgumentException noForm(Type type, String place) {
    return new IllegalArgumentException(
        place
            + ": "
            + type.getTypeName()
            + " has no JSON schema; use texts, numbers, booleans, enums, times, records, lists or"
            + " maps by text");
  }
}
