// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What object storage says about a file that it sends, or took.
 *
 * @param from the first byte of the answer
 * @param total size of the whole file; -1 if that is not told
 * @param crc32c checksum of the whole file in base64; null if there is none, or if it is one of other bytes than those sent
 */
public record StoredBytes(long from, long total, @Nullable String crc32c) {
  private static final Pattern RANGE =
      Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");
  private static final int PARTIAL = 206;
  private static final String CHECKSUM = "crc32c=";

  /**
   * Reads the head of an answer.
   *
   * @throws IOException if it is a part of the file, but does not say which
   */
  public static StoredBytes of(HttpResponse answer) throws IOException {
    Headers headers = answer.headers();
    if (answer.status() != PARTIAL) {
      return new StoredBytes(0, number(headers.first("Content-Length")), crc32c(headers));
    }
    Matcher range = RANGE.matcher(String.valueOf(headers.first("Content-Range")));
    if (!range.matches()) {
      throw new IOException("storage sent a part of the file without saying which");
    }
    return new StoredBytes(number(range.group(1)), number(range.group(2)), crc32c(headers));
  }

  private static long number(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  /** Storage that keeps files compressed and sends them plain tells the checksum of what it keeps. */
  private static @Nullable String crc32c(Headers headers) {
    String kept = headers.first("x-goog-stored-content-encoding");
    if (headers.first("Content-Encoding") != null || !(kept == null || kept.equals("identity"))) {
      return null;
    }
    for (String line : headers.all("x-goog-hash")) {
      for (String hash : line.split(",", -1)) {
        if (hash.strip().startsWith(CHECKSUM)) {
          return hash.strip().substring(CHECKSUM.length());
        }
      }
    }
    return null;
  }
}
