// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.facts;

import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.RequestSpec;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.wire.WireMarks.BesideResource;
import dev.fireworks4j.wire.WireMarks.EpochSeconds;
import dev.fireworks4j.wire.WireMarks.InQuery;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Components of records in the words of the table: wire name, kind, place. */
final class RecordFields {
  private static final Map<Class<?>, String> KINDS =
      Map.ofEntries(
          Map.entry(String.class, "string"),
          Map.entry(Integer.class, "int32"),
          Map.entry(int.class, "int32"),
          Map.entry(Long.class, "int64"),
          Map.entry(long.class, "int64"),
          Map.entry(Double.class, "float"),
          Map.entry(Boolean.class, "bool"),
          Map.entry(Instant.class, "time"),
          Map.entry(Duration.class, "duration"),
          Map.entry(SignedUrl.class, "url"),
          Map.entry(Credential.class, "secret"),
          Map.entry(Object.class, "any"));

  private RecordFields() {}

  /** The fields of a record, without what every record of its sort has. */
  static Map<String, String> of(Class<?> record) {
    List<String> common =
        Stream.of(RequestSpec.class, CreateSpec.class, UpdateSpec.class)
            .filter(sort -> sort.isAssignableFrom(record))
            .flatMap(sort -> Arrays.stream(sort.getMethods()))
            .map(Method::getName)
            .toList();
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> !common.contains(component.getName()))
        .filter(component -> !component.getName().equals("extras"))
        .collect(
            Collectors.toMap(
                RecordFields::name, RecordFields::kindAndPlace, (a, b) -> a, TreeMap::new));
  }

  private static String name(RecordComponent component) {
    var mark = component.getAnnotation(WireName.class);
    if (mark != null) {
      return mark.value();
    }
    return component.getDeclaringRecord().isAnnotationPresent(SnakeCase.class)
        ? component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)
        : component.getName();
  }

  private static String kindAndPlace(RecordComponent component) {
    String kind =
        component.isAnnotationPresent(EpochSeconds.class)
            ? "epoch"
            : kind(component.getGenericType());
    String beside = component.isAnnotationPresent(BesideResource.class) ? " beside" : "";
    return kind + beside + (component.isAnnotationPresent(InQuery.class) ? " query" : "");
  }

  private static String kind(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Type element = arguments[arguments.length - 1];
      if (generic.getRawType() == List.class) {
        return "list:" + kind(element);
      }
      return element == Object.class ? "struct" : "map:" + kind(element);
    }
    var raw = (Class<?>) type;
    return KINDS.getOrDefault(raw, raw.getSimpleName());
  }
}
