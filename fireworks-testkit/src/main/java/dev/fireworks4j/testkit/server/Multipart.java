// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.kind.MultipartFile;
import dev.fireworks4j.testkit.store.Blob;
import dev.fireworks4j.testkit.store.Blobs;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the part {@code file} of a multipart form, and streams it. */
final class Multipart {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
  private static final Pattern NAME = Pattern.compile("(?<![a-z*])name=\"([^\"]*)\"");
  private static final Pattern FILENAME = Pattern.compile("filename=\"([^\"]*)\"");
  private static final int HEADER_LIMIT_BYTES = 16_384;

  private Multipart() {}

  static MultipartFile file(String contentType, InputStream body, Blobs blobs) throws IOException {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw ApiError.invalid("malformed multipart body: the Content-Type has no boundary");
    }
    String text = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    var in = new BufferedInputStream(body, 1 << 16);
    byte[] delimiter = ("\r\n--" + text).getBytes(StandardCharsets.ISO_8859_1);
    // The first delimiter may stand at the very beginning, without a line break before it.
    new PartStream(in, delimiter, 2).transferTo(OutputStream.nullOutputStream());
    while (true) {
      String headers = headers(in);
      if (headers == null) {
        throw ApiError.invalid("missing multipart part \"file\"");
      }
      var part = new PartStream(in, delimiter, 0);
      if ("file".equals(first(NAME, headers))) {
        Blob content = blobs.keep(part);
        readRest(in, content);
        String filename = first(FILENAME, headers);
        return new MultipartFile(
            filename == null || filename.isEmpty() ? "file" : filename, content);
      }
      part.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** The client may disconnect after the part; then the rest does not matter. */
  private static void readRest(InputStream in, Blob content) throws IOException {
    boolean isComplete = false;
    try {
      in.transferTo(OutputStream.nullOutputStream());
      isComplete = true;
    } finally {
      if (!isComplete) {
        content.delete();
      }
    }
  }

  private static @Nullable String first(Pattern pattern, String headers) {
    Matcher matcher = pattern.matcher(headers);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** The header block of the next part; null after the last. */
  private static @Nullable String headers(InputStream in) throws IOException {
    var block = new StringBuilder();
    while (block.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      block.append((char) next);
      if (block.toString().startsWith("--")) {
        return null;
      }
      if (next < 0 || block.length() > HEADER_LIMIT_BYTES) {
        throw ApiError.invalid("malformed multipart body: a part's headers do not end");
      }
    }
    byte[] raw = block.toString().getBytes(StandardCharsets.ISO_8859_1);
    String text = new String(raw, StandardCharsets.UTF_8);
    return text.toLowerCase(Locale.ROOT).contains("content-disposition") ? text : "";
  }
}
