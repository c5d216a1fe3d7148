// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import dev.fireworks4j.internal.Sha256;
import dev.fireworks4j.testkit.http.WireResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** The page that shows and steers the fake in a browser. It has no state: its script calls the routes. */
final class SteeringPage {
  private static final String FILE = "page.html";

  private SteeringPage() {}

  /** The page, which may run its own script and call its own server, and nothing else. */
  static WireResponse answer() throws IOException {
    String page = read();
    String policy =
        "default-src 'none'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'; script-src "
            + hash(page, "script")
            + "; style-src "
            + hash(page, "style");
    return WireResponse.text(200, "text/html; charset=utf-8", page)
        .with("Content-Security-Policy", policy)
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "no-referrer")
        .with("Cross-Origin-Resource-Policy", "same-origin")
        .with("Cache-Control", "no-store");
  }

  private static String read() throws IOException {
    try (var in = Objects.requireNonNull(SteeringPage.class.getResourceAsStream(FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String hash(String page, String element) {
    String start = "<" + element + ">";
    String content =
        page.substring(page.indexOf(start) + start.length(), page.indexOf("</" + element + ">"));
    byte[] sum = Sha256.newDigest().digest(content.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
  }
}
