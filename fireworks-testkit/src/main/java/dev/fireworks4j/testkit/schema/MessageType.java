// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.schema;

import dev.fireworks4j.testkit.query.FieldNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message of the service: its name and its fields. */
public final class MessageType {
  private final String name;
  private final List<String> specNames;
  private final Map<String, Field> fields;

  MessageType(String name, List<String> specNames, Map<String, Field> fields) {
    this.name = name;
    this.specNames = specNames;
    this.fields = fields;
  }

  /** E.g. {@code DpoJob}. */
  public String name() {
    return name;
  }

  /** Names in OpenAPI documents, where they differ. */
  public List<String> specNames() {
    return specNames;
  }

  /** True if the message has this field. */
  public boolean has(String field) {
    return fields.containsKey(field);
  }

  /** In alphabetical order, as the service sends them. */
  public Collection<Field> fields() {
    return fields.values();
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
    Field direct = fields.get(jsonOrProtoName);
    return direct == null ? fields.get(FieldNames.camelCase(jsonOrProtoName)) : direct;
  }
}
