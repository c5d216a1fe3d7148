// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.bare;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okio.Okio;

/** JSON read into maps with Moshi, the least that somebody who writes it by hand would do. */
public final class Json {
  private static final JsonAdapter<Map<String, Object>> MAPS =
      new Moshi.Builder()
          .build()
          .adapter(Types.newParameterizedType(Map.class, String.class, Object.class));

  private Json() {}

  static Map<String, Object> read(InputStream body) throws IOException {
    return MAPS.fromJson(Okio.buffer(Okio.source(body)));
  }

  static byte[] write(Map<String, Object> object) throws IOException {
    return MAPS.toJson(object).getBytes(StandardCharsets.UTF_8);
  }

  public static Map<String, Object> read(String line) throws IOException {
    return MAPS.fromJson(line);
  }
}
