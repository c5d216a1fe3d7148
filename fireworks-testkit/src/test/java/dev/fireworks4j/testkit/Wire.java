// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.query.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A bare client, so that no code of ours stands between a test and the fake's socket. */
final class Wire {
  static final String ACME = "/v1/accounts/acme";
  static final String JOB =
      "{\"dataset\":\"d\",\"trainingConfig\":{\"baseModel\":\"accounts/fireworks/models/qwen3-8b\"}}";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final FakeFireworks fake;

  Wire(FakeFireworks fake) {
    this.fake = fake;
  }

  HttpResponse<String> send(String method, String target, String body, String... headers) {
    var request = HttpRequest.newBuilder(fake.baseUri().resolve(target));
    if (!target.startsWith("http")) {
      request.header("Authorization", "Bearer fw_test");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Map<?, ?> get(String target) {
    return json(send("GET", target, ""));
  }

  Map<?, ?> post(String target, String body) {
    return json(send("POST", target, body));
  }

  String state(String target) {
    return String.valueOf(get(target).get("state"));
  }

  static Map<?, ?> json(HttpResponse<String> response) {
    return (Map<?, ?>) Json.parse(response.body().getBytes(StandardCharsets.UTF_8));
  }
}
