// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of foreign text what must not be shown: keys of the service, queries of URLs, and whatever the request itself
 * carried as a credential, because servers and proxies repeat what they refuse.
 */
final class Redaction {
  private static final Pattern QUERY = Pattern.compile("(https?://[^\\s?\"']+)\\?[^\\s\"']+");
  private static final Pattern KEY = Pattern.compile("\\b(fw_|Bearer\\s+)[A-Za-z0-9_.~+/=-]+");
  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)\"\\w*(?:api_?key|access_?key|secret_?key|password|token)\"\\s*:\\s*\"([^\"]+)\"");

  /** Shorter values are words that occur anywhere. */
  private static final int LEAST_CHARS = 8;

  private static final int MOST_CHARS = 4096;
  private static final int MOST_BODY_BYTES = 64 * 1024;

  private final List<String> carried = new ArrayList<>();

  private Redaction() {}

  /** For answers to this request: its headers but those that are logged, its query if that is signed, and keys in its JSON. */
  static Redaction of(HttpRequest request, boolean signed) {
    var redaction = new Redaction();
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (!CallLog.isShown(name)) {
                redaction.hide(value.replaceFirst("^Bearer ", ""));
              }
            });
    if (signed) {
      redaction.hide(request.uri().getRawQuery());
    } else {
      FIELD.matcher(json(request.body())).results().forEach(m -> redaction.hide(m.group(1)));
    }
    return redaction;
  }

  private static String json(@Nullable RequestBody body) {
    if (body == null || !body.contentType().equals("application/json")) {
      return "";
    }
    try (InputStream in = body.open()) {
      return new String(in.readNBytes(MOST_BODY_BYTES), UTF_8);
    } catch (IOException gone) {
      return "";
    }
  }

  private void hide(@Nullable String secret) {
    if (secret != null && secret.length() >= LEAST_CHARS) {
      carried.add(secret);
    }
  }

  /** The text, not too long, without the secrets of the request. */
  String apply(String text) {
    String cleaned = marked(text);
    for (String secret : carried) {
      cleaned = cleaned.replace(secret, "***");
    }
    return bounded(cleaned);
  }

  /** The text, not too long, without what looks like a key or a signed URL. */
  static String clean(String text) {
    return bounded(marked(text));
  }

  private static String marked(String text) {
    return KEY.matcher(QUERY.matcher(text).replaceAll("$1?***")).replaceAll("$1***");
  }

  private static String bounded(String text) {
    return text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) + "..." : text;
  }
}
