// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.schema;

import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.schema.FieldType.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All messages of the fake. Immutable, read once. */
public final class Schema {
  private static final Schema SERVICE = new Schema(SchemaTable.ofFake());

  private final SchemaTable table;

  private Schema(SchemaTable table) {
    this.table = table;
  }

  /** The service's own. */
  public static Schema service() {
    return SERVICE;
  }

  /** A message by its name. */
  public MessageType type(String name) {
    return Objects.requireNonNull(table.messages().get(name), name);
  }

  /** The paths of the fields that name resources, also within messages, with the collections of these. */
  public Map<String, String> references(MessageType type) {
    var found = new TreeMap<String, String>();
    for (Field field : type.fields()) {
      if (field.reference() != null) {
        found.put(field.name(), field.reference());
      } else if (field.type().shape() == Shape.MESSAGE && !field.isOutputOnly()) {
        references(type(field.type().name()))
            .forEach((path, collection) -> found.put(field.name() + "." + path, collection));
      }
    }
    return found;
  }

  /** The allowed members of a body: those of a message, or of a request that is not a resource. */
  public MessageType body(String name) {
    RequestType request = table.requests().get(name);
    if (request == null) {
      return type(name);
    }
    Map<String, Field> fields = new TreeMap<>();
    request.more().forEach(field -> fields.put(field.name(), field));
    return new MessageType(name, List.of(), fields);
  }

  /** The members of the enum that a field of a message is of; empty if it has no such field. */
  public List<String> members(MessageType type, String field) {
    Field found = type.find(field);
    return found == null ? List.of() : members(found.type().name());
  }

  /** The members of an enum; empty if they are not known. */
  List<String> members(String enumName) {
    EnumType known = table.enums().get(enumName);
    return known == null ? List.of() : known.members();
  }

  /**
   * A document with all its unset fields present, as the service sends them: {@code ""}, 0, false, empty, the zero of
   * an enum, null for messages and times. Credentials are dropped. Keys come in alphabetical order.
   */
  public JsonObject complete(MessageType type, Map<String, ?> document) {
    var result = new JsonObject();
    for (Field field : type.fields()) {
      Object value = document.get(field.name());
      if (value != null && !field.isInputOnly()) {
        result.put(field.name(), completeValue(field.type(), value));
      } else if (!field.isOmittedWhenUnset()) {
        result.put(field.name(), unset(field));
      }
    }
    return result;
  }

  @SuppressWarnings("unchecked") // maps of documents have text keys
  private Object completeValue(FieldType type, Object value) {
    if (type.shape() == Shape.MESSAGE && value instanceof Map<?, ?> map) {
      return complete(type(type.name()), (Map<String, ?>) map);
    }
    if (type.shape() == Shape.LIST && value instanceof List<?> list) {
      var items = new ArrayList<@Nullable Object>();
      for (Object item : list) {
        items.add(item == null ? null : completeValue(type.elements(), item));
      }
      return items;
    }
    return value;
  }

  /**
   * Checks the names of a document's fields, also within its messages.
   *
   * @throws IllegalArgumentException that names the first unknown field and the known ones
   */
  public void checkNames(MessageType type, Map<?, ?> document) {
    document.forEach(
        (name, value) -> {
          Field field = type.find(String.valueOf(name));
          if (field == null) {
            throw new IllegalArgumentException(
                "\""
                    + name
                    + "\" is not a field of a "
                    + type.name()
                    + "; use one of "
                    + type.fields().stream().map(Field::name).toList());
          }
          if (field.type().shape() == Shape.MESSAGE && value instanceof Map<?, ?> map) {
            checkNames(type(field.type().name()), map);
          }
        });
  }

  private @Nullable Object unset(Field field) {
    return field.isFilledWhenUnset()
        ? complete(type(field.type().name()), Map.of())
        : zero(field.type());
  }

  private @Nullable Object zero(FieldType type) {
    return switch (type.shape()) {
      case STRING, URL, SECRET -> "";
      case ENUM -> zeroOfEnum(type.name());
      case BOOL -> false;
      case INT32, FLOAT, EPOCH -> 0L;
      case INT64 -> "0";
      case LIST -> new ArrayList<@Nullable Object>();
      case MAP -> new JsonObject();
      case TIME, DURATION, STRUCT, ANY, MESSAGE -> null;
    };
  }

  private String zeroOfEnum(String name) {
    List<String> members = members(name);
    return members.isEmpty() ? name : members.get(0);
  }
}
