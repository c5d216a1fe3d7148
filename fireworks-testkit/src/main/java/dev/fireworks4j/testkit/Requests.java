// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The journal of requests, in the order of their answers. When it grows too large for the memory of the JVM it drops
 * its oldest entries, see {@link #dropped()}. Safe for many threads.
 */
public final class Requests {
  private static final int MOST_ENTRIES = 100_000;
  private static final long MOST_CHARACTERS =
      Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 16);
  // What an entry needs beside its texts.
  private static final long ENTRY_CHARACTERS = 500;
  private static final int MOST_PROBLEM_BYTES = 4096;

  private static final Set<String> CREDENTIALS = Set.of("authorization", "x-api-key", "cookie");

  private static final Pattern API_KEY = textField("apiKey|api_key");
  private static final Pattern SECRET_VALUE = textField("value");

  private final ArrayDeque<ReceivedRequest> received = new ArrayDeque<>();
  private long characters;
  private long dropped;
  private final AtomicLong counted = new AtomicLong();

  private final int mostEntries;
  private final long mostCharacters;

  Requests() {
    this(MOST_ENTRIES, MOST_CHARACTERS);
  }

  Requests(int mostEntries, long mostCharacters) {
    this.mostEntries = mostEntries;
    this.mostCharacters = mostCharacters;
  }

  /** How many entries the journal has dropped since it was last cleared; 0 if it shows every request. */
  public synchronized long dropped() {
    return dropped;
  }

  /** Every request so far, but for the dropped ones. */
  public synchronized List<ReceivedRequest> all() {
    return List.copyOf(received);
  }

  /**
   * The requests of one method and path.
   *
   * @param method e.g. {@code POST}, or {@code *} for any
   * @param path where {@code ...} stands for anything and {@code *} for one segment, e.g. {@code .../dpoJobs}
   */
  public List<ReceivedRequest> matching(String method, String path) {
    var pattern = new PathPattern(path);
    return all().stream()
        .filter(
            request ->
                (method.equals("*") || request.method().equals(method))
                    && pattern.matches(request.path()))
        .toList();
  }

  /** Removes all entries. */
  public synchronized void clear() {
    received.clear();
    characters = 0;
    dropped = 0;
  }

  void add(Instant time, WireRequest request, byte[] body, @Nullable WireResponse answer) {
    var headers = new HashMap<String, String>();
    for (String name : request.headers().names()) {
      String key = name.toLowerCase(Locale.ROOT);
      headers.put(
          key, CREDENTIALS.contains(key) ? "***" : String.join(", ", request.headers().all(name)));
    }
    keep(
        new ReceivedRequest(
            counted.incrementAndGet(),
            time,
            request.method(),
            request.path(),
            query(request),
            headers,
            text(request, body),
            answer == null ? 0 : answer.status(),
            answer == null ? "" : problem(request, answer)));
  }

  private synchronized void keep(ReceivedRequest request) {
    received.add(request);
    characters += size(request);
    while (received.size() > mostEntries || characters > mostCharacters) {
      characters -= size(received.remove());
      dropped++;
    }
  }

  private static long size(ReceivedRequest request) {
    return ENTRY_CHARACTERS
        + request.path().length()
        + request.body().length()
        + request.problem().length();
  }

  private static String text(WireRequest request, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    String masked = API_KEY.matcher(text).replaceAll("$1***");
    return request.path().contains("/secrets")
        ? SECRET_VALUE.matcher(masked).replaceAll("$1***")
        : masked;
  }

  private static String problem(WireRequest request, WireResponse answer) {
    if (answer.status() < 400) {
      return "";
    }
    try (var content = answer.content().open()) {
      return text(request, content.readNBytes(MOST_PROBLEM_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pattern textField(String names) {
    return Pattern.compile("(\"(?:" + names + ")\"\\s*:\\s*\")[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+");
  }

  private static Map<String, String> query(WireRequest request) {
    try {
      Map<String, String> query = request.query();
      query.computeIfPresent("X-Goog-Signature", (name, signature) -> "***");
      return query;
    } catch (ApiError malformed) {
      return Map.of();
    }
  }
}
