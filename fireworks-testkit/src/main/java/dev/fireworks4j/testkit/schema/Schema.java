// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.schema;

import dev.fireworks4j.testkit.schema.FieldType.Shape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every message that the fake knows. Immutable, read once. */
public final class Schema {
  private static final Schema SERVICE = load();

  private final Map<String, MessageType> types;

  private Schema(Map<String, MessageType> types) {
    this.types = types;
  }

  /** The service's own. */
  public static Schema service() {
    return SERVICE;
  }

  /** A message by its name. */
  public MessageType type(String name) {
    return Objects.requireNonNull(types.get(name), name);
  }

  /**
   * A document with all its unset fields present, as the service sends them: {@code ""}, 0, false, empty, the zero of
   * an enum, null for messages and times. Credentials are dropped. Keys come in alphabetical order.
   */
  public Map<String, @Nullable Object> complete(
      MessageType type, Map<String, ? extends @Nullable Object> document) {
    var result = new LinkedHashMap<String, @Nullable Object>();
    for (Field field : type.fields()) {
      Object value = document.get(field.name());
      if (value != null && !field.isInputOnly()) {
        result.put(field.name(), completeValue(field.type(), value));
      } else if (!field.isOmittedWhenUnset()) {
        result.put(field.name(), zero(field.type()));
      }
    }
    return result;
  }

  @SuppressWarnings("unchecked") // maps of documents have text keys
  private Object completeValue(FieldType type, Object value) {
    if (type.shape() == Shape.MESSAGE && value instanceof Map<?, ?> map) {
      return complete(type(type.name()), (Map<String, @Nullable Object>) map);
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
                    + "\" is no field of a "
                    + type.name()
                    + "; use one of "
                    + type.fields().stream().map(Field::name).toList());
          }
          if (field.type().shape() == Shape.MESSAGE && value instanceof Map<?, ?> map) {
            checkNames(type(field.type().name()), map);
          }
        });
  }

  private static @Nullable Object zero(FieldType type) {
    return switch (type.shape()) {
      case STRING -> "";
      case ENUM -> type.name();
      case BOOL -> false;
      case INT32, FLOAT -> 0L;
      case INT64 -> "0";
      case LIST -> new ArrayList<@Nullable Object>();
      case MAP -> new LinkedHashMap<String, @Nullable Object>();
      case TIME, DURATION, STRUCT, ANY, MESSAGE -> null;
    };
  }

  private static Schema load() {
    var types = new HashMap<String, MessageType>();
    try (var stream = Objects.requireNonNull(Schema.class.getResourceAsStream("resources.txt"));
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      Map<String, Field> fields = new TreeMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("  ")) {
          Field field = field(line.strip());
          fields.put(field.name(), field);
        } else if (!line.startsWith("#")) {
          fields = new TreeMap<>();
          types.put(line, new MessageType(line, fields));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Schema(Map.copyOf(types));
  }

  private static Field field(String line) {
    String[] words = line.split(" ", -1);
    return new Field(
        words[0],
        FieldType.parse(words[1]),
        Set.copyOf(Arrays.asList(words).subList(2, words.length)));
  }
}
