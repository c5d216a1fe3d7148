// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form that an answer must have.
 *
 * @param type {@code text}, {@code json_object}, {@code json_schema} or {@code grammar}
 * @param jsonSchema for {@code json_schema}
 * @param grammar for {@code grammar}: a GBNF text
 */
@SnakeCase
public record ResponseFormat(
    String type,
    @Nullable JsonSchemaFormat jsonSchema,
    @Nullable String grammar,
    Map<String, Object> extras) {

  public ResponseFormat {
    Objects.requireNonNull(type, "type");
    extras = Copies.freeForm(extras);
  }

  /** Any JSON object; the prompt must still ask for JSON. */
  public static ResponseFormat jsonObject() {
    return new ResponseFormat("json_object", null, null, Map.of());
  }

  /** JSON that fits a schema. */
  public static ResponseFormat jsonSchema(String name, Map<String, Object> schema) {
    return new ResponseFormat(
        "json_schema", new JsonSchemaFormat(name, schema, true), null, Map.of());
  }

  /** Text that a grammar allows. */
  public static ResponseFormat grammar(String gbnf) {
    return new ResponseFormat("grammar", null, gbnf, Map.of());
  }

  /**
   * A named schema.
   *
   * @param name name of the schema, for the model
   * @param schema a JSON schema, as plain values
   * @param strict whether the answer must fit it
   */
  @SnakeCase
  public record JsonSchemaFormat(
      String name, Map<String, Object> schema, @Nullable Boolean strict) {

    public JsonSchemaFormat {
      Objects.requireNonNull(name, "name");
      schema = Copies.freeForm(schema);
    }
  }
}
