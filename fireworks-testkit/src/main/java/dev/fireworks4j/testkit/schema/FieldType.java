// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Type of a field.
 *
 * @param element of a list or of a map's values, else null
 * @param detail the zero member of an enum or the name of a message, else null
 */
record FieldType(Shape shape, @Nullable FieldType element, @Nullable String detail) {

  /** The shapes that JSON values of the service have. */
  enum Shape {
    STRING,
    BOOL,
    INT32,
    INT64,
    FLOAT,
    TIME,
    DURATION,
    STRUCT,
    ANY,
    ENUM,
    LIST,
    MAP,
    MESSAGE
  }

  /** Reads the table's notation, e.g. {@code list:string} or {@code enum:STATE_UNSPECIFIED}. */
  static FieldType parse(String text) {
    int colon = text.indexOf(':');
    String rest = text.substring(colon + 1);
    return switch (colon < 0 ? text : text.substring(0, colon)) {
      case "string" -> plain(Shape.STRING);
      case "bool" -> plain(Shape.BOOL);
      case "int32" -> plain(Shape.INT32);
      case "int64" -> plain(Shape.INT64);
      case "float" -> plain(Shape.FLOAT);
      case "time" -> plain(Shape.TIME);
      case "duration" -> plain(Shape.DURATION);
      case "struct" -> plain(Shape.STRUCT);
      case "any" -> plain(Shape.ANY);
      case "enum" -> new FieldType(Shape.ENUM, null, rest);
      case "list" -> new FieldType(Shape.LIST, parse(rest), null);
      case "map" -> new FieldType(Shape.MAP, parse(rest), null);
      default -> new FieldType(Shape.MESSAGE, null, text);
    };
  }

  /** The name of the message or the zero of the enum. */
  String name() {
    return Objects.requireNonNull(detail);
  }

  /** The type of the elements. */
  FieldType elements() {
    return Objects.requireNonNull(element);
  }

  private static FieldType plain(Shape shape) {
    return new FieldType(shape, null, null);
  }
}
