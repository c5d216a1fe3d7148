// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One argument of a steering request.
 *
 * @param members of an object or of the objects of a list; empty where they may be any
 */
record Argument(
    String name,
    ArgumentType type,
    boolean isRequired,
    String description,
    List<Argument> members) {

  /** The JSON schema. */
  Map<String, @Nullable Object> schema() {
    Map<String, @Nullable Object> schema = type.schema();
    if (!description.isEmpty()) {
      schema.put("description", description);
    }
    if (type == ArgumentType.OBJECTS) {
      schema.put("items", members.isEmpty() ? Map.of("type", "object") : schema(members));
    } else if (!members.isEmpty()) {
      schema.putAll(schema(members));
    }
    return schema;
  }

  /** The JSON schema of an object with these members and no others. */
  static Map<String, @Nullable Object> schema(List<Argument> members) {
    Map<String, @Nullable Object> schema = ArgumentType.OBJECT.schema();
    var properties = new LinkedHashMap<String, @Nullable Object>();
    members.forEach(member -> properties.put(member.name(), member.schema()));
    schema.put("properties", properties);
    List<String> required =
        members.stream().filter(Argument::isRequired).map(Argument::name).toList();
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }
}
