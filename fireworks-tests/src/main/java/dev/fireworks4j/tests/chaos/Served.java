// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.transport.Headers;

/** An answer as it goes to the client. */
final class Served {
  private final int status;
  private final Headers headers;
  private final byte[] body;

  Served(int status, Headers headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  int status() {
    return status;
  }

  Headers headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  static Served json(int status, String body) {
    return new Served(
        status, Headers.empty().with("Content-Type", "application/json"), body.getBytes(UTF_8));
  }

  /** The answer that the client sees instead of the service's. */
  static Served of(Fault fault) {
    Served error =
        json(fault.status(), "{\"code\":14,\"message\":\"" + fault + "\",\"details\":[]}");
    return switch (fault) {
      case TOO_MANY -> error.with("Retry-After", "1");
      case REDIRECT -> error.with("Location", "http://localhost:9/elsewhere");
      default -> error;
    };
  }

  private Served with(String name, String value) {
    return new Served(status, headers.with(name, value), body);
  }
}
