// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request as it was received. Its form in the journal is made on demand, because few entries are read. */
final class JournalEntry {
  // Memory of an entry beside its texts.
  private static final long ENTRY_CHARACTERS = 500;
  private static final int MAX_PROBLEM_BYTES = 4096;

  private static final Set<String> CREDENTIALS = Set.of("authorization", "x-api-key", "cookie");

  private static final Pattern API_KEY = textField("apiKey|api_key");
  private static final Pattern SECRET_VALUE = textField("value");

  private final Instant time;
  private final WireRequest request;
  private final byte[] body;
  private final int status;
  private final byte[] problem;
  private final long characters;
  private long number;
  private volatile @Nullable ReceivedRequest shown;

  /**
   * A request and its answer.
   *
   * @param answer null if none was given
   */
  JournalEntry(Instant time, WireRequest request, byte[] body, @Nullable WireResponse answer) {
    this.time = time;
    this.request = request.withBody(InputStream.nullInputStream());
    this.body = body;
    this.status = answer == null ? 0 : answer.status();
    this.problem = problem(answer);
    this.characters = ENTRY_CHARACTERS + texts() + body.length + problem.length;
  }

  private long texts() {
    long texts = request.target().toString().length();
    for (String name : request.headers().names()) {
      for (String value : request.headers().all(name)) {
        texts += name.length() + value.length();
      }
    }
    return texts;
  }

  /** Sets its number in the journal, before it is visible. */
  void numbered(long place) {
    number = place;
  }

  private static byte[] problem(@Nullable WireResponse answer) {
    if (answer == null || answer.status() < 400) {
      return new byte[0];
    }
    try (InputStream content = answer.content().open()) {
      return content.readNBytes(MAX_PROBLEM_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** About how much memory it needs. */
  long characters() {
    return characters;
  }

  String method() {
    return request.method();
  }

  String path() {
    return request.path();
  }

  /** The entry as the journal shows it, without credentials. */
  ReceivedRequest shown() {
    ReceivedRequest known = shown;
    if (known == null) {
      known =
          new ReceivedRequest(
              number,
              time,
              method(),
              path(),
              query(),
              shownHeaders(),
              text(body),
              status,
              text(problem));
      shown = known;
    }
    return known;
  }

  private Map<String, String> shownHeaders() {
    var result = new HashMap<String, String>();
    for (String name : request.headers().names()) {
      String key = name.toLowerCase(Locale.ROOT);
      result.put(
          key, CREDENTIALS.contains(key) ? "***" : String.join(", ", request.headers().all(name)));
    }
    return result;
  }

  private String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String masked = API_KEY.matcher(text).replaceAll("$1***");
    return path().contains("/secrets") ? SECRET_VALUE.matcher(masked).replaceAll("$1***") : masked;
  }

  private Map<String, String> query() {
    try {
      Map<String, String> query = request.query();
      query.computeIfPresent("X-Goog-Signature", (name, signature) -> "***");
      return query;
    } catch (ApiError malformed) {
      return Map.of();
    }
  }

  private static Pattern textField(String names) {
    return Pattern.compile("(\"(?:" + names + ")\"\\s*:\\s*\")[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+");
  }
}
