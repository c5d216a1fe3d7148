// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.query.Json;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A question that reached the fake.
 *
 * @param model the model string as sent
 * @param endpoint the end of the path, e.g. {@code chat/completions}
 * @param isStreamed whether a stream was asked for
 * @param request path, headers, body and the status of the answer
 */
public record AskedQuestion(
    String model, String endpoint, boolean isStreamed, ReceivedRequest request) {

  /** The question of a request; empty if it is not a question, or longer than what the journal keeps. */
  static Stream<AskedQuestion> from(ReceivedRequest request) {
    int version = request.path().indexOf("/v1/");
    String endpoint = version < 0 ? "" : request.path().substring(version + "/v1/".length());
    if (endpoint.startsWith("accounts/") || !request.body().startsWith("{")) {
      return Stream.empty();
    }
    try {
      Object body = Json.parse(request.body());
      return body instanceof Map<?, ?> map && map.get("model") instanceof String model
          ? Stream.of(
              new AskedQuestion(model, endpoint, Boolean.TRUE.equals(map.get("stream")), request))
          : Stream.empty();
    } catch (Json.SyntaxException e) {
      return Stream.empty();
    }
  }

  /** Model, endpoint and status. */
  @Override
  public String toString() {
    return endpoint + " of " + model + " -> " + request.status();
  }
}
