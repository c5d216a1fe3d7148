// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.schema;

import dev.fireworks4j.testkit.query.FieldNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of the service.
 *
 * @param name e.g. {@code DpoJob}
 * @param specNames names in OpenAPI documents, where they differ
 * @param byName its fields, in alphabetical order
 */
public record MessageType(String name, List<String> specNames, Map<String, Field> byName) {
  /** True if the message has this field. */
  public boolean has(String field) {
    return byName.containsKey(field);
  }

  /** In alphabetical order, as the service sends them. */
  public Collection<Field> fields() {
    return byName.values();
  }

  /** Names of the fields that a create must set. */
  public List<String> required() {
    return fields().stream().filter(Field::isRequired).map(Field::name).toList();
  }

  /** Names of the fields that a PATCH may repeat, but not change. */
  public List<String> fixed() {
    return fields().stream().filter(Field::isFixed).map(Field::name).toList();
  }

  /** By its JSON name or its proto name; null if there is none. */
  @Nullable Field find(String jsonOrProtoName) {
    Field direct = byName.get(jsonOrProtoName);
    return direct == null ? byName.get(FieldNames.camelCase(jsonOrProtoName)) : direct;
  }
}
