// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.wire.WireMarks.InQuery;
import dev.fireworks4j.wire.WireMarks.Required;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an update can clear: the components of its record that go into its body, without those that every
 * update has.
 */
final class ClearableFields {
  private final Map<String, RecordComponent> fields;

  ClearableFields(Class<?> record) {
    this.fields =
        Arrays.stream(record.getRecordComponents())
            .filter(component -> !isDeclaredByUpdateSpec(component))
            .filter(component -> !component.getName().equals("extras"))
            .filter(component -> !component.isAnnotationPresent(InQuery.class))
            .collect(
                Collectors.toMap(
                    ClearableFields::wireName, component -> component, (a, b) -> a, TreeMap::new));
  }

  /** What is wrong with each of the paths, if anything is. */
  List<String> problems(List<String> paths) {
    return paths.stream().map(this::problem).filter(Objects::nonNull).toList();
  }

  private @Nullable String problem(String path) {
    Objects.requireNonNull(path, "clear");
    int dot = path.indexOf('.');
    String first = SnakeCaseNames.of(dot < 0 ? path : path.substring(0, dot));
    RecordComponent component = fields.get(first);
    if (component == null) {
      return "\""
          + path.replaceAll("\\p{Cntrl}", "?")
          + "\" is not a field that can be cleared; use "
          + names();
    }
    if (dot < 0) {
      boolean required = component.isAnnotationPresent(Required.class);
      return required ? first + " is required and cannot be cleared; use " + names() : null;
    }
    String problem =
        component.getType().isRecord()
            ? new ClearableFields(component.getType()).problem(path.substring(dot + 1))
            : "has no fields of its own";
    return problem == null ? null : first + ": " + problem;
  }

  private String names() {
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isAnnotationPresent(Required.class))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  private static String wireName(RecordComponent component) {
    var mark = component.getAnnotation(WireName.class);
    return SnakeCaseNames.of(mark == null ? component.getName() : mark.value());
  }

  private static boolean isDeclaredByUpdateSpec(RecordComponent component) {
    return Arrays.stream(UpdateSpec.class.getMethods())
        .anyMatch(method -> method.getName().equals(component.getName()));
  }
}
