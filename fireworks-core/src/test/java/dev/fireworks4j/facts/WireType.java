// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.facts;

import dev.fireworks4j.Credential;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.SignedUrl;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells which type on the wire a Java type stands for, in the words of the fixtures. */
final class WireType {
  private static final Map<Class<?>, String> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, "string"),
          Map.entry(Integer.class, "int32"),
          Map.entry(int.class, "int32"),
          Map.entry(Long.class, "int64"),
          Map.entry(long.class, "int64"),
          Map.entry(Double.class, "double"),
          Map.entry(Boolean.class, "bool"),
          Map.entry(Instant.class, "timestamp"),
          Map.entry(Duration.class, "duration"),
          Map.entry(SignedUrl.class, "signed-url"),
          Map.entry(Credential.class, "secret"),
          Map.entry(Object.class, "any"));

  private WireType() {}

  /** Components of a record and their wire types, without those that are ours alone. */
  static Map<String, String> fieldsOf(Class<?> type, Set<String> ours) {
    var fields = new TreeMap<String, String>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (!ours.contains(component.getName())) {
        fields.put(component.getName(), of(component.getGenericType()));
      }
    }
    return fields;
  }

  private static String of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      String element = of(arguments[arguments.length - 1]);
      return (generic.getRawType() == List.class ? "list<" : "map<") + element + ">";
    }
    var raw = (Class<?>) type;
    if (SCALARS.containsKey(raw)) {
      return SCALARS.get(raw);
    }
    return (OpenEnum.class.isAssignableFrom(raw) ? "enum:" : "message:") + raw.getSimpleName();
  }
}
