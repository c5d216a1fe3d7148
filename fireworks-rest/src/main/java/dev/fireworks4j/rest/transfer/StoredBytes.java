// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Properties of a file that object storage states with an answer.
 *
 * @param from the first byte of the answer
 * @param total size of the whole file; -1 if that is not stated, or is the size of a compressed form
 * @param crc32c checksum of the whole file in base64; null if there is none, or if it is of a compressed form
 * @param version version of the file's content; null if storage does not say
 */
record StoredBytes(long from, long total, @Nullable String crc32c, @Nullable String version) {
  private static final Pattern RANGE =
      Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");
  private static final int PARTIAL = 206;
  private static final String CHECKSUM = "crc32c=";
  private static final int LONGEST_VERSION = 200;

  /**
   * Reads the headers of an answer.
   *
   * @throws IOException if it is a range of the file, but does not say which
   */
  static StoredBytes of(HttpResponse answer) throws IOException {
    Headers headers = answer.headers();
    if (answer.status() != PARTIAL) {
      long total = isPacked(headers) ? -1 : number(headers.first("Content-Length"));
      return new StoredBytes(0, total, crc32c(headers), version(headers));
    }
    Matcher range = RANGE.matcher(String.valueOf(headers.first("Content-Range")));
    if (!range.matches()) {
      throw new IOException("storage sent a part of the file without saying which");
    }
    return new StoredBytes(
        number(range.group(1)), number(range.group(2)), crc32c(headers), version(headers));
  }

  /** A range of the compressed form does not correspond to bytes of the file. */
  static boolean isPackedRange(HttpResponse answer) {
    return answer.status() == PARTIAL && isPacked(answer.headers());
  }

  private static boolean isPacked(Headers headers) {
    String encoding = headers.first("Content-Encoding");
    return encoding != null && !encoding.strip().equalsIgnoreCase("identity");
  }

  private static long number(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  private static @Nullable String version(Headers headers) {
    String generation = headers.first("x-goog-generation");
    String version = generation == null ? headers.first("ETag") : generation;
    return version == null || version.length() > LONGEST_VERSION ? null : version;
  }

  /** Storage that stores files compressed and sends them unpacked states the checksum of the compressed form. */
  private static @Nullable String crc32c(Headers headers) {
    String kept = headers.first("x-goog-stored-content-encoding");
    if (isPacked(headers) || !(kept == null || kept.equals("identity"))) {
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
