// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import dev.fireworks4j.internal.Sha256;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** URLs of the fake's own storage, in the form of Google Cloud Storage's. They work without a key until they expire. */
public final class SignedUrls {
  /** First segment of their paths. */
  public static final String ROOT = "/storage/";

  private static final Duration UPLOAD_LIFE = Duration.ofHours(1);
  private static final Duration DOWNLOAD_LIFE = Duration.ofSeconds(599);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final FakeState store;

  /** Signs with the store's seed and clock. */
  public SignedUrls(FakeState store) {
    this.store = store;
  }

  /** A URL to GET a file, valid for about ten minutes. */
  public String download(String origin, String path) {
    return sign(origin, "GET", path, DOWNLOAD_LIFE);
  }

  /** A URL to PUT a file, valid for one hour. */
  public String upload(String origin, String path) {
    return sign(origin, "PUT", path, UPLOAD_LIFE);
  }

  /** What is wrong with a signed request, as storage's error code; null if it is in order. */
  public @Nullable String problem(String method, String path, Map<String, String> query) {
    String date = query.getOrDefault("X-Goog-Date", "");
    String life = query.getOrDefault("X-Goog-Expires", "");
    String expected = signature(method, path, date, life);
    if (!expected.equals(query.get("X-Goog-Signature"))) {
      return "SignatureDoesNotMatch";
    }
    try {
      Instant end = DATE.parse(date, Instant::from).plusSeconds(Long.parseLong(life));
      return store.now().isAfter(end) ? "ExpiredToken" : null;
    } catch (DateTimeException | NumberFormatException e) {
      return "MalformedSecurityHeader";
    }
  }

  private String sign(String origin, String method, String path, Duration life) {
    String date = DATE.format(store.now());
    String seconds = Long.toString(life.toSeconds());
    String signed =
        method.equals("PUT") ? "content-type%3Bhost%3Bx-goog-content-length-range" : "host";
    return origin
        + ROOT
        + encoded(path)
        + "?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential=fake%2F"
        + date.substring(0, 8)
        + "%2Fauto%2Fstorage%2Fgoog4_request&X-Goog-Date="
        + date
        + "&X-Goog-Expires="
        + seconds
        + "&X-Goog-Signature="
        + signature(method, path, date, seconds)
        + "&X-Goog-SignedHeaders="
        + signed;
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  private String signature(String method, String path, String date, String life) {
    String text = String.join("\n", method, path, date, life, Long.toString(store.ids().seed()));
    byte[] digest = Sha256.newDigest().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }
}
