// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.transport.Headers;
import java.net.URI;

/** An answer as it goes to the client. */
final class ServerAnswer {
  /** What would look like a line of the log of its own. */
  static final String FORGED_LINE = "\n2026-01-01 ERROR forged";

  private static final String IN_JSON = "\\u001b[2J\\n2026-01-01 ERROR forged";

  private final int status;
  private final Headers headers;
  private final byte[] body;

  ServerAnswer(int status, Headers headers, byte[] body) {
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

  static ServerAnswer json(int status, String body) {
    return new ServerAnswer(
        status, Headers.empty().with("Content-Type", "application/json"), body.getBytes(UTF_8));
  }

  /** The answer that the client sees instead of the service's. */
  static ServerAnswer of(Fault fault, URI elsewhere, RequestHead head, byte[] sent) {
    ServerAnswer error =
        json(fault.status(), "{\"code\":14,\"message\":\"" + fault + "\",\"details\":[]}");
    return switch (fault) {
      case TOO_MANY -> error.with("Retry-After", "1");
      case REDIRECT -> error.with("Location", elsewhere + "/elsewhere");
      case ECHO -> echo(head, sent);
      default -> error;
    };
  }

  /** What a careless server or a proxy in between tells about a request that it refuses. */
  private static ServerAnswer echo(RequestHead head, byte[] sent) {
    var told = new StringBuilder(head.method() + " " + head.target());
    head.headers().names().forEach(n -> told.append(", " + n + ": " + head.headers().first(n)));
    told.append(", ").append(new String(sent, UTF_8));
    String text = told.toString().replace("\\", "").replace('"', '\'').replace('\n', ' ');
    ServerAnswer refusal =
        head.call() % 2 == 0
            ? json(400, refusal(text + IN_JSON))
            : new ServerAnswer(
                400,
                Headers.empty().with("Content-Type", "text/plain"),
                (text + FORGED_LINE).getBytes(UTF_8));
    String header = text.replaceAll("[^ -~]", "?");
    return refusal.with("X-Echo", header).with("X-Request-Id", header);
  }

  private static String refusal(String text) {
    String error = "{\"message\":\"" + text + "\",\"code\":\"INVALID_ARGUMENT\"}";
    return "{\"error\":" + error + ",\"request_id\":\"" + text + "\"}";
  }

  private ServerAnswer with(String name, String value) {
    return new ServerAnswer(status, headers.with(name, value), body);
  }
}
