// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http;

import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.query.JsonObject;
import java.io.IOException;
import java.io.InputStream;

/** Request bodies that are JSON objects. */
public final class JsonBody {
  private static final int LIMIT_BYTES = 16 << 20;

  private JsonBody() {}

  /**
   * The object, empty for no body.
   *
   * @throws ApiError 400 if it is no JSON object, 413 if it is larger than 16 MiB
   */
  public static JsonObject read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LIMIT_BYTES + 1);
    if (bytes.length > LIMIT_BYTES) {
      throw ApiError.tooLarge("a JSON body may have at most " + LIMIT_BYTES + " bytes");
    }
    return bytes.length == 0 ? new JsonObject() : object(bytes);
  }

  private static JsonObject object(byte[] bytes) {
    try {
      if (Json.parse(bytes) instanceof JsonObject object) {
        return object;
      }
    } catch (Json.SyntaxException e) {
      throw ApiError.invalid("malformed JSON: " + e.getMessage());
    }
    throw ApiError.invalid("malformed JSON: the body must be an object");
  }
}
