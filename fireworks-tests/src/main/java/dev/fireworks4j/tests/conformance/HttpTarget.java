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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A side that is reached over HTTP, with the JDK's client and without this library. */
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
  private Duration limit = LIMIT;
  private final Map<String, String> variables = new HashMap<>(PreparedRows.sizes());

  HttpTarget(URI base, String key, Set<CheckCost> allowed, Consumer<Duration> clock) {
    this.base = base;
    this.key = key;
    this.allowed = allowed;
    this.clock = clock;
    variables.put("key", key);
    variables.put("thousand", "x".repeat(1_000));
  }

  /** The same, with a limit for each whole answer. */
  HttpTarget limit(Duration limit) {
    this.limit = limit;
    return this;
  }

  /** The same, with a further variable. */
  HttpTarget with(String name, String value) {
    variables.put(name, value);
    return this;
  }

  @Override
  public ObservedAnswer send(CheckRequest request) throws IOException {
    try {
      return observed(built(request));
    } catch (IllegalArgumentException e) {
      // Values of answers become part of later requests, but may hold what URLs and headers cannot.
      // Without the query,
      // which may be a signature, and so without the cause.
      throw new IOException(
          hidden("not a request: " + e.getMessage()).replaceAll("(?s)\\?.*", "?..."));
    }
  }

  private HttpRequest built(CheckRequest request) {
    boolean isForeign = request.path().startsWith("http");
    String uri = (isForeign ? "" : base) + request.path() + query(request.query());
    var builder = HttpRequest.newBuilder(URI.create(uri));
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

  /** {@code none} leaves out a header that would be sent otherwise. */
  private static void header(HttpRequest.Builder builder, String name, String value) {
    if (!value.equals("none")) {
      builder.header(name, value);
    }
  }

  private ObservedAnswer observed(HttpRequest request) throws IOException {
    var exchange = client.sendAsync(request, BodyHandlers.ofString());
    try {
      HttpResponse<String> response = exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      var headers = new HashMap<String, String>();
      response.headers().map().forEach((name, values) -> headers.put(name, hidden(values.get(0))));
      return new ObservedAnswer(response.statusCode(), headers, hidden(response.body()));
    } catch (TimeoutException e) {
      throw new IOException("no whole answer within " + limit, e);
    } catch (ExecutionException e) {
      throw new IOException(hidden(String.valueOf(e.getCause())), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      exchange.cancel(true);
    }
  }

  /** Masked before the text is cut, which could leave a part of the key. */
  private String hidden(String text) {
    return key.isEmpty() ? text : text.replace(key, "***");
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
