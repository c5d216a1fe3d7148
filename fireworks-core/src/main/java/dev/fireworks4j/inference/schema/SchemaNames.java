// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference.schema;

import dev.fireworks4j.inference.SchemaName;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names of users' records in JSON, on which the schema and the reader of answers must agree. */
public final class SchemaNames {
  /** The member that names the alternative. */
  public static final String TYPE = "type";

  private static final ClassValue<Map<String, Object>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
          return named(type);
        }
      };

  private SchemaNames() {}

  /** Name of a component. */
  public static String of(RecordComponent component) {
    return given(component, component.getName());
  }

  /** Name of a record among alternatives. */
  public static String of(Class<?> type) {
    return given(type, type.getSimpleName());
  }

  /** Name of a constant. */
  public static String of(Enum<?> constant) {
    try {
      return given(constant.getDeclaringClass().getField(constant.name()), constant.name());
    } catch (NoSuchFieldException e) {
      return constant.name();
    }
  }

  /**
   * The constants of an enum by their names, in their order.
   *
   * @throws IllegalArgumentException if two have the same name in JSON
   */
  public static Map<String, Object> constants(Class<?> type) {
    return CONSTANTS.get(type);
  }

  private static Map<String, Object> named(Class<?> type) {
    Object[] constants = type.getEnumConstants();
    requireDistinct(type, Arrays.stream(constants).map(c -> of((Enum<?>) c)).toList());
    var named = new LinkedHashMap<String, Object>();
    for (Object constant : constants) {
      named.put(of((Enum<?>) constant), constant);
    }
    return Collections.unmodifiableMap(named);
  }

  private static String given(AnnotatedElement element, String usual) {
    SchemaName mark = element.getAnnotation(SchemaName.class);
    return mark == null ? usual : mark.value();
  }

  static void requireDistinct(Class<?> type, Collection<String> names) {
    var known = new HashSet<String>();
    if (type.isRecord() && isAlternative(type)) {
      known.add(TYPE);
    }
    for (String name : names) {
      if (!known.add(name)) {
        throw new IllegalArgumentException(
            type.getName() + ": two members are named " + name + "; rename one with @SchemaName");
      }
    }
  }

  /**
   * The records that a sealed interface permits, those of sealed interfaces within it included.
   *
   * @throws IllegalArgumentException if it permits something else, or two have the same name in JSON
   */
  public static List<Class<?>> alternatives(Class<?> type) {
    List<Class<?>> all = records(type).toList();
    requireDistinct(type, all.stream().map(SchemaNames::of).toList());
    return all;
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return Arrays.stream(type.getPermittedSubclasses())
        .flatMap(permitted -> permitted.isSealed() ? records(permitted) : only(permitted))
        .distinct();
  }

  private static Stream<Class<?>> only(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(
          type.getName() + ": not a record; let sealed interfaces permit records alone");
    }
    return Stream.of(type);
  }

  /** Whether a record is one of several that a sealed interface permits. */
  public static boolean isAlternative(Class<?> type) {
    return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
  }
}
