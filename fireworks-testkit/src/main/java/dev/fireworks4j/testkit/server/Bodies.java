// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.JsonBody;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.kind.MultipartFile;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.FakeState;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads request bodies before the store is locked for the request. */
final class Bodies {
  private Bodies() {}

  /**
   * The JSON object, empty for no body; a multipart body as an {@link MultipartFile}.
   *
   * @throws ApiError 400 if it is neither, 413 if it is too large
   */
  static Map<String, @Nullable Object> read(FakeState store, WireRequest request)
      throws IOException {
    String type = Objects.requireNonNullElse(request.header("Content-Type"), "");
    if (type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      return JsonObject.of(MultipartFile.KEY, Multipart.file(type, request.body(), store.blobs()));
    }
    return request.hasBody() ? JsonBody.read(request.body()) : new LinkedHashMap<>();
  }
}
