// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference.schema;

import dev.fireworks4j.inference.SchemaName;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How users' records stand in JSON: the schema and what reads an answer must agree on it. */
public final class SchemaNames {
  /** The member that tells alternatives apart. */
  public static final String TYPE = "type";

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

  private static String given(AnnotatedElement element, String usual) {
    SchemaName mark = element.getAnnotation(SchemaName.class);
    return mark == null ? usual : mark.value();
  }

  /** The records that a sealed interface permits, those of sealed interfaces within it included. */
  public static List<Class<?>> alternatives(Class<?> type) {
    return Arrays.stream(type.getPermittedSubclasses())
        .flatMap(
            permitted -> permitted.isSealed() ? alternatives(permitted).stream() : only(permitted))
        .toList();
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

  /** Whether a component may be missing: an {@code Optional}, or with an annotation named {@code Nullable}. */
  public static boolean isOptional(RecordComponent component) {
    return component.getType() == Optional.class
        || Stream.of(
                component.getAnnotations(),
                component.getAnnotatedType().getAnnotations(),
                component.getAccessor().getAnnotations())
            .flatMap(Arrays::stream)
            .map(Annotation::annotationType)
            .anyMatch(mark -> mark.getSimpleName().equals("Nullable"));
  }
}
