// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http;

import dev.fireworks4j.testkit.query.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Request bodies that are JSON objects. */
public final class JsonBody {
  private static final int LIMIT_BYTES = 16 << 20;

  private JsonBody() {}

  /**
   * The object, empty for no body.
   *
   * @throws ApiError 400 if it is no JSON object, 413 if it is larger than 16 MiB
   */
  public static Map<String, @Nullable Object> read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LIMIT_BYTES + 1);
    if (bytes.length > LIMIT_BYTES) {
      throw ApiError.tooLarge("a JSON body may have at most " + LIMIT_BYTES + " bytes");
    }
    return bytes.length == 0 ? new LinkedHashMap<>() : object(bytes);
  }

  private static Map<String, @Nullable Object> object(byte[] bytes) {
    Object value;
    try {
      value = Json.parse(bytes);
    } catch (Json.SyntaxException e) {
      throw ApiError.invalid("malformed JSON: " + e.getMessage());
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw ApiError.invalid("malformed JSON: the body must be an object");
    }
    var result = new LinkedHashMap<String, @Nullable Object>();
    map.forEach((key, item) -> result.put(String.valueOf(key), item));
    return result;
  }
}
