// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A side that is reached over HTTP, with the JDK's client and nothing of the library's. */
final class HttpTarget implements CheckTarget {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String AUTHORIZATION = "Authorization";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI base;
  private final String key;
  private final Set<CheckCost> allowed;
  private final Consumer<Duration> clock;
  private final Map<String, String> variables = new HashMap<>(PreparedRows.sizes());

  HttpTarget(URI base, String key, Set<CheckCost> allowed, Consumer<Duration> clock) {
    this.base = base;
    this.key = key;
    this.allowed = allowed;
    this.clock = clock;
    variables.put("key", key);
    variables.put("thousand", "x".repeat(1_000));
  }

  /** The same, with a further variable. */
  HttpTarget with(String name, String value) {
    variables.put(name, value);
    return this;
  }

  @Override
  public ObservedAnswer send(Request request) throws IOException {
    try {
      return observed(built(request));
    } catch (IllegalArgumentException e) {
      // Answers hold what no URL and no header can, and it becomes part of later requests.
      throw new IOException("not a request: " + e.getMessage(), e);
    }
  }

  private HttpRequest built(Request request) {
    boolean isForeign = request.path().startsWith("http");
    String uri = (isForeign ? "" : base) + request.path() + query(request.query());
    var builder = HttpRequest.newBuilder(URI.create(uri)).timeout(LIMIT);
    builder.header("User-Agent", "fireworks4j-conformance/1.0");
    if (!isForeign && !request.headers().containsKey(AUTHORIZATION)) {
      builder.header(AUTHORIZATION, "Bearer " + key);
    }
    if (!request.body().isEmpty() && !request.headers().containsKey("Content-Type")) {
      builder.header("Content-Type", "application/json");
    }
    request.headers().forEach((name, value) -> header(builder, name, value));
    builder.method(
        request.method(),
        request.body().isEmpty()
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(request.body(), PreparedRows.BYTES));
    return builder.build();
  }

  /** {@code none} leaves out what would be sent else. */
  private static void header(HttpRequest.Builder builder, String name, String value) {
    if (!value.equals("none")) {
      builder.header(name, value);
    }
  }

  private ObservedAnswer observed(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      var headers = new HashMap<String, String>();
      response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
      return new ObservedAnswer(response.statusCode(), headers, response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private static String query(Map<String, String> query) {
    return query.isEmpty()
        ? ""
        : query.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  @Override
  public void pause(Duration duration) {
    clock.accept(duration);
  }

  @Override
  public Set<CheckCost> allowed() {
    return allowed;
  }

  @Override
  public Map<String, String> variables() {
    return variables;
  }
}
