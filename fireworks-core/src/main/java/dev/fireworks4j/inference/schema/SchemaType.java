// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A type of users' records with its type arguments, in which no variables and wildcards are left.
 *
 * @param raw the class
 * @param arguments its type arguments; empty if it has none
 */
public record SchemaType(Class<?> raw, List<SchemaType> arguments) {
  private static final ClassValue<List<SchemaMember>> MEMBERS =
      new ClassValue<>() {
        @Override
        protected List<SchemaMember> computeValue(Class<?> type) {
          return members(type, List.of());
        }
      };

  /** A class without type arguments. */
  public static SchemaType of(Class<?> type) {
    return new SchemaType(type, List.of());
  }

  /** True for records, and for sealed interfaces of records. */
  public boolean isObject() {
    return raw.isRecord() || raw.isSealed();
  }

  /**
   * The components of a record.
   *
   * @throws IllegalArgumentException if two have the same name in JSON, or one has no type that can be known
   */
  public List<SchemaMember> members() {
    return arguments.isEmpty() ? MEMBERS.get(raw) : members(raw, arguments);
  }

  private static List<SchemaMember> members(Class<?> type, List<SchemaType> arguments) {
    var variables = new HashMap<Type, SchemaType>();
    TypeVariable<?>[] parameters = type.getTypeParameters();
    for (int i = 0; i < arguments.size(); i++) {
      variables.put(parameters[i], arguments.get(i));
    }
    List<SchemaMember> members =
        Arrays.stream(type.getRecordComponents())
            .map(
                component -> {
                  String place = type.getSimpleName() + "." + component.getName();
                  Type declared = component.getGenericType();
                  return SchemaMember.of(component, place, resolved(declared, variables, place));
                })
            .toList();
    SchemaNames.requireDistinct(type, members.stream().map(SchemaMember::name).toList());
    return members;
  }

  private static SchemaType resolved(Type type, Map<Type, SchemaType> variables, String place) {
    if (type instanceof Class<?> raw) {
      return of(raw);
    }
    if (type instanceof ParameterizedType generic) {
      List<SchemaType> arguments =
          Arrays.stream(generic.getActualTypeArguments())
              .map(argument -> resolved(argument, variables, place))
              .toList();
      return new SchemaType((Class<?>) generic.getRawType(), arguments);
    }
    if (type instanceof WildcardType wildcard) {
      return resolved(wildcard.getUpperBounds()[0], variables, place);
    }
    SchemaType known = variables.get(type);
    if (known == null) {
      throw noForm(place, type);
    }
    return known;
  }

  /** The message about a type that has no JSON schema. */
  public static IllegalArgumentException noForm(String place, Type type) {
    return new IllegalArgumentException(
        place
            + ": "
            + type.getTypeName()
            + " has no JSON schema; use texts, numbers, booleans, enums, times, records, lists or"
            + " maps by text");
  }
}
