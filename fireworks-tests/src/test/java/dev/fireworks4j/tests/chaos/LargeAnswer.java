// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * An answer that is too much of something, made while it is sent; {@code #} in its filling is a number that counts up.
 *
 * @param operation which call is answered, as the garbage counts them
 */
record LargeAnswer(String name, int operation, String begin, String filling, String end) {
  private static final String JOB = "{\"name\":\"accounts/acme/dpoJobs/a\",";

  private static final int BLOCK_CHARS = 8_000;

  /** Those that are decoded to their end. */
  static final List<LargeAnswer> MEASURED =
      List.of(
          new LargeAnswer("small arrays", 0, JOB + "\"x\":[", "[1],", "1]}"),
          new LargeAnswer("numbers", 0, JOB + "\"x\":[", "1000,", "1]}"),
          new LargeAnswer("small objects", 0, JOB + "\"x\":[", "{\"a\":{}},", "1]}"),
          new LargeAnswer("one text", 0, JOB + "\"x\":\"", "aaaaaaaa", "\"}"),
          new LargeAnswer("one name", 1, "{\"dpoJobs\":[{\"name\":\"", "aaaaaaaa", "\"}]}"),
          new LargeAnswer(
              "many jobs", 1, "{\"dpoJobs\":[", "{\"name\":\"a\"},", "{\"name\":\"a\"}]}"),
          new LargeAnswer("duplicate keys", 0, JOB, "\"x\":1,", "\"y\":1}"),
          new LargeAnswer("escapes", 0, JOB + "\"x\":\"", "\\u00e4", "\"}"));

  private static final List<LargeAnswer> BROKEN =
      List.of(
          new LargeAnswer("different keys", 0, JOB, "\"k#\":1,", "\"y\":1}"),
          new LargeAnswer(
              "different URLs", 2, "{\"filenameToSignedUrls\":{", "\"k#\":\"u\",", "\"y\":\"u\"}}"),
          new LargeAnswer("depth of arrays", 0, JOB + "\"x\":", "[", ""),
          new LargeAnswer("depth of objects", 1, "", "{\"a\":", ""),
          new LargeAnswer("digits", 0, JOB + "\"createTime\":\"", "9", "\"}"),
          new LargeAnswer("a huge number", 0, JOB + "\"epochs\":", "99999999", "}"),
          new LargeAnswer(
              "broken UTF-8", 0, JOB + "\"x\":\"", "\u00ff\u00c3(\u00ed\u00a0\u0080", "\"}"),
          new LargeAnswer("no JSON", 0, "", "<html>", ""));

  static List<LargeAnswer> all() {
    return Stream.concat(MEASURED.stream(), BROKEN.stream()).toList();
  }

  /** So many bytes or a few more; {@code Long.MAX_VALUE} until nobody listens. */
  void write(OutputStream out, long bytes) throws IOException {
    out.write(begin.getBytes(ISO_8859_1));
    boolean counts = filling.contains("#");
    byte[] block = new byte[0];
    int number = 0;
    for (long written = 0; written < bytes; written += block.length) {
      if (counts || number == 0) {
        var text = new StringBuilder(BLOCK_CHARS + filling.length());
        while (text.length() < BLOCK_CHARS) {
          text.append(counts ? filling.replace("#", Integer.toString(number)) : filling);
          number++;
        }
        block = text.toString().getBytes(ISO_8859_1);
      }
      out.write(block);
    }
    out.write(end.getBytes(ISO_8859_1));
  }

  HttpResponse response(int bytes) {
    var body = new ByteArrayOutputStream(bytes + 10_000);
    try {
      write(body, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new HttpResponse(200, Headers.empty(), new ByteArrayInputStream(body.toByteArray()));
  }
}
