// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.schema;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Type of a field.
 *
 * @param element of a list or of a map's values, else null
 * @param detail the name of an enum or message, else null; of an enum without a list of members its zero
 */
public record FieldType(Shape shape, @Nullable FieldType element, @Nullable String detail) {

  /** The shapes that JSON values of the service have. */
  public enum Shape {
    STRING,
    BOOL,
    INT32,
    INT64,
    FLOAT,
    TIME,
    EPOCH,
    DURATION,
    STRUCT,
    ANY,
    URL,
    SECRET,
    ENUM,
    LIST,
    MAP,
    MESSAGE
  }

  /** Reads the table's notation, e.g. {@code list:string} or {@code DpoConfig}. */
  static FieldType parse(String text, Set<String> enums) {
    int colon = text.indexOf(':');
    String rest = text.substring(colon + 1);
    return switch (colon < 0 ? text : text.substring(0, colon)) {
      case "enum" -> new FieldType(Shape.ENUM, null, rest);
      case "list" -> new FieldType(Shape.LIST, parse(rest, enums), null);
      case "map" -> new FieldType(Shape.MAP, parse(rest, enums), null);
      default ->
          Character.isLowerCase(text.charAt(0))
              ? new FieldType(Shape.valueOf(text.toUpperCase(Locale.ROOT)), null, null)
              : new FieldType(enums.contains(text) ? Shape.ENUM : Shape.MESSAGE, null, text);
    };
  }

  /** The name of the enum or message. */
  public String name() {
    return Objects.requireNonNull(detail);
  }

  /** The type of the elements. */
  public FieldType elements() {
    return Objects.requireNonNull(element);
  }
}
