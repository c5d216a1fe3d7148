// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference.schema;

import dev.fireworks4j.inference.SchemaDescription;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component of a user's record.
 *
 * @param component as it is declared
 * @param place its name in messages, e.g. {@code Trip.price}
 * @param name in JSON
 * @param type with all type variables resolved
 * @param isOptional whether it may be missing: an {@code Optional}, or with an annotation named {@code Nullable}
 * @param absent what a missing one reads as
 */
public record SchemaMember(
    RecordComponent component,
    String place,
    String name,
    SchemaType type,
    boolean isOptional,
    @Nullable Object absent) {
  private static final Map<Class<?>, Object> ABSENT =
      Map.of(
          Optional.class, Optional.empty(),
          OptionalInt.class, OptionalInt.empty(),
          OptionalLong.class, OptionalLong.empty(),
          OptionalDouble.class, OptionalDouble.empty());

  static SchemaMember of(RecordComponent component, String place, SchemaType type) {
    Object absent = ABSENT.get(type.raw());
    return new SchemaMember(
        component,
        place,
        SchemaNames.of(component),
        type,
        absent != null || isNullable(component),
        absent);
  }

  private static boolean isNullable(RecordComponent component) {
    return Stream.of(
            component.getAnnotations(),
            component.getAnnotatedType().getAnnotations(),
            component.getAccessor().getAnnotations())
        .flatMap(Arrays::stream)
        .map(Annotation::annotationType)
        .anyMatch(mark -> mark.getSimpleName().equals("Nullable"));
  }

  /** Its description for the model; null for none. */
  public @Nullable String description() {
    SchemaDescription words = component.getAnnotation(SchemaDescription.class);
    return words == null ? null : words.value();
  }
}
