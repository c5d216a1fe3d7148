// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.inference.schema.SchemaMember;
import dev.fireworks4j.inference.schema.SchemaNames;
import dev.fireworks4j.inference.schema.SchemaType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
 * text of these. A component is required unless it has an annotation named {@code Nullable} or is an {@code Optional},
 * {@code OptionalInt} and so on. Records among alternatives get a member {@code type} with their name, by which the
 * answer is told apart.
 *
 * <p>A record that stands in several places, or within itself, is defined once, under {@code $defs}.
 */
public final class JsonSchema {
  /** Limits generic records that contain themselves. */
  private static final int MAX_RECORDS = 500;

  private final SchemaType root;
  private final Map<SchemaType, Map<String, Object>> schemas = new LinkedHashMap<>();
  private final Map<SchemaType, List<Map<String, Object>>> references = new LinkedHashMap<>();

  private JsonSchema(SchemaType root) {
    this.root = root;
  }

  /**
   * The schema of a record or of a sealed interface of records.
   *
   * @throws IllegalArgumentException if it is neither, or a component has a type that JSON has no form for
   */
  public static Map<String, Object> of(Class<?> type) {
    SchemaType root = SchemaType.of(type);
    if (!root.isObject()) {
      throw new IllegalArgumentException(
          type.getName() + ": not a record or sealed interface; declare one for the answer");
    }
    return new JsonSchema(root).whole();
  }

  private Map<String, Object> whole() {
    reference(root);
    Map<String, Object> whole = known(root);
    var definitions = new LinkedHashMap<String, Object>();
    references.forEach(
        (type, places) -> {
          if (type.equals(root)) {
            places.forEach(place -> place.put("$ref", "#"));
          } else if (places.size() == 1) {
            inline(places.get(0), known(type));
          } else {
            String name = unused(type.raw().getSimpleName(), definitions);
            definitions.put(name, known(type));
            places.forEach(place -> place.put("$ref", "#/$defs/" + name));
          }
        });
    if (!definitions.isEmpty()) {
      whole.put("$defs", definitions);
    }
    return whole;
  }

  private Map<String, Object> known(SchemaType type) {
    return schemas.getOrDefault(type, Map.of());
  }

  /** The description of the component takes precedence over that of its type. */
  private static void inline(Map<String, Object> place, Map<String, Object> schema) {
    var own = new LinkedHashMap<>(place);
    place.putAll(schema);
    place.putAll(own);
  }

  /** A number distinguishes records of the same simple name. */
  private static String unused(String name, Map<String, ?> taken) {
    String unused = name;
    for (int i = 2; taken.containsKey(unused); i++) {
      unused = name + i;
    }
    return unused;
  }

  /** What stands where a record or its alternatives are expected; filled when all places are known. */
  private Map<String, Object> reference(SchemaType type) {
    var place = new LinkedHashMap<String, Object>();
    references.computeIfAbsent(type, unknown -> new ArrayList<>()).add(place);
    if (!schemas.containsKey(type)) {
      if (schemas.size() == MAX_RECORDS) {
        throw new IllegalArgumentException(
            type.raw().getName() + ": one of more than " + MAX_RECORDS + " records of one schema");
      }
      var schema = new LinkedHashMap<String, Object>();
      schemas.put(type, schema);
      schema.putAll(type.raw().isRecord() ? object(type) : alternatives(type));
      describe(schema, type.raw().getAnnotation(SchemaDescription.class));
    }
    return place;
  }

  private Map<String, Object> schema(SchemaType type, String place) {
    Class<?> raw = type.raw();
    if (type.isObject()) {
      return reference(type);
    }
    if (raw.isEnum()) {
      return members("type", "string", "enum", List.copyOf(SchemaNames.constants(raw).keySet()));
    }
    List<SchemaType> arguments = type.arguments();
    if (raw == Optional.class && arguments.size() == 1) {
      return schema(arguments.get(0), place);
    }
    boolean isArray = raw == List.class || raw == Set.class || raw == Collection.class;
    if (isArray && arguments.size() == 1) {
      return members("type", "array", "items", schema(arguments.get(0), place));
    }
    if (raw == Map.class && arguments.size() == 2 && arguments.get(0).raw() == String.class) {
      return members("type", "object", "additionalProperties", schema(arguments.get(1), place));
    }
    Map<String, Object> scalar = ScalarSchemas.of(raw);
    if (scalar == null) {
      throw SchemaType.noForm(place, raw);
    }
    return new LinkedHashMap<>(scalar);
  }

  private Map<String, Object> alternatives(SchemaType type) {
    var all = new ArrayList<Object>();
    for (Class<?> alternative : SchemaNames.alternatives(type.raw())) {
      all.add(reference(SchemaType.of(alternative)));
    }
    return Map.of("anyOf", all);
  }

  private Map<String, Object> object(SchemaType type) {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    if (SchemaNames.isAlternative(type.raw())) {
      List<String> name = List.of(SchemaNames.of(type.raw()));
      properties.put(SchemaNames.TYPE, members("type", "string", "enum", name));
      required.add(SchemaNames.TYPE);
    }
    for (SchemaMember member : type.members()) {
      Map<String, Object> schema = schema(member.type(), member.place());
      if (member.description() != null) {
        schema.put("description", member.description());
      }
      properties.put(member.name(), schema);
      if (!member.isOptional()) {
        required.add(member.name());
      }
    }
    Map<String, Object> schema = members("type", "object", "properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  private static void describe(Map<String, Object> schema, @Nullable SchemaDescription words) {
    if (words != null) {
      schema.put("description", words.value());
    }
  }

  private static Map<String, Object> members(String one, Object first, String two, Object second) {
    var members = new LinkedHashMap<String, Object>();
    members.put(one, first);
    members.put(two, second);
    return members;
  }
}
