// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http;

import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.transport.Headers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An answer, before a fault may change it. */
public record WireResponse(int status, Headers headers, Content content) {

  /** A JSON body. */
  public static WireResponse json(int status, @Nullable Object value) {
    return of(status, "application/json", Json.write(value));
  }

  /** Any text. */
  public static WireResponse text(int status, String contentType, String text) {
    return of(status, contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer without a body. */
  public static WireResponse empty(int status) {
    return new WireResponse(status, Headers.empty(), Content.of(new byte[0]));
  }

  /** The same with one more header. */
  public WireResponse with(String header, String value) {
    return new WireResponse(status, headers.with(header, value), content);
  }

  /** Any bytes. */
  public static WireResponse of(int status, String contentType, byte[] bytes) {
    return of(status, contentType, Content.of(bytes));
  }

  /** Any content. */
  public static WireResponse of(int status, String contentType, Content content) {
    return new WireResponse(status, Headers.empty().with("Content-Type", contentType), content);
  }
}
