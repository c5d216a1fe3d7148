// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.facts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** An OpenAPI document, in JSON or in YAML, of which JSON is a part. */
final class OpenApiDocument {
  private static final String ACCOUNT = "/v1/accounts/*/";
  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

  private final Map<?, ?> paths;
  private final Map<?, ?> schemas;

  private OpenApiDocument(Map<?, ?> document) {
    this.paths = map(document.get("paths"));
    this.schemas = map(map(document.get("components")).get("schemas"));
  }

  static OpenApiDocument read(Path file) throws IOException {
    var settings = LoadSettings.builder().setCodePointLimit(64 * 1024 * 1024).build();
    try (InputStream text = Files.newInputStream(file)) {
      return new OpenApiDocument(map(new Load(settings).loadFromInputStream(text)));
    }
  }

  /** The first of the names that a schema has, or null. */
  @Nullable String schema(List<String> names) {
    return names.stream().filter(schemas::containsKey).findFirst().orElse(null);
  }

  /**
   * Properties of a schema and their kinds, in the words of the table; enums are {@code enum}, messages their names.
   */
  Map<String, String> fields(String schema) {
    var fields = new TreeMap<String, String>();
    map(map(schemas.get(schema)).get("properties"))
        .forEach((name, property) -> fields.put(String.valueOf(name), kind(map(property))));
    return fields;
  }

  /** Members of an enum; empty for another schema. */
  Set<String> members(String schema) {
    var members = new TreeSet<String>();
    if (map(schemas.get(schema)).get("enum") instanceof List<?> texts) {
      texts.forEach(text -> members.add(String.valueOf(text)));
    }
    return members;
  }

  /** Verbs and paths below an account, with {@code *} for ids. */
  Set<String> operations() {
    var operations = new TreeSet<String>();
    paths.forEach(
        (path, verbs) -> {
          String pattern = String.valueOf(path).replaceAll("\\{[^}]*\\}", "*");
          for (Object verb : map(verbs).keySet()) {
            if (VERBS.contains(verb) && pattern.startsWith(ACCOUNT)) {
              operations.add(
                  String.valueOf(verb).toUpperCase(Locale.ROOT)
                      + " "
                      + pattern.substring(ACCOUNT.length()));
            }
          }
        });
    return operations;
  }

  private String kind(Map<?, ?> property) {
    if (property.get("$ref") instanceof String reference) {
      return kindOf(reference.substring(reference.lastIndexOf('/') + 1));
    }
    if (property.get("allOf") instanceof List<?> parts && parts.size() == 1) {
      return kind(map(parts.get(0)));
    }
    if (property.containsKey("enum")) {
      return "enum";
    }
    String format = String.valueOf(property.get("format"));
    return switch (String.valueOf(property.get("type"))) {
      case "array" -> "list:" + kind(map(property.get("items")));
      case "boolean" -> "bool";
      case "integer" -> format.equals("int64") ? "int64" : "int32";
      case "number" -> "float";
      case "object" -> object(property);
      case "string" -> text(format);
      default -> "any";
    };
  }

  private String kindOf(String schema) {
    Map<?, ?> target = map(schemas.get(schema));
    if (target.containsKey("enum")) {
      return "enum";
    }
    boolean isMessage = !map(target.get("properties")).isEmpty();
    return isMessage ? schema : kind(target);
  }

  private String object(Map<?, ?> property) {
    Map<?, ?> values = map(property.get("additionalProperties"));
    boolean isTyped = values.containsKey("type") || values.containsKey("$ref");
    return isTyped ? "map:" + kind(values) : "struct";
  }

  private static String text(String format) {
    return switch (format) {
      case "date-time" -> "time";
      case "int64", "uint64" -> "int64";
      default -> "string";
    };
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
