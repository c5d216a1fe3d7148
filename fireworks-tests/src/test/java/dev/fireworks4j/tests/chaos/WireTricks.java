// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers over HTTP/1.1 that are malformed, ambiguous or followed by further bytes, by what they do. All are answers
 * to a request for the job {@code first}.
 */
final class WireTricks {
  private static final String GOOD = Clients.job("first");
  private static final String LENGTH = "Content-Length: " + GOOD.length() + "\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String STRAY_BODY = Clients.job("stray");

  /** A second answer, which nobody asked for. */
  static final String STRAY =
      OK + "Content-Length: " + STRAY_BODY.length() + "\r\n\r\n" + STRAY_BODY;

  private static final String SIZE = Integer.toHexString(GOOD.length());
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

  private WireTricks() {}

  static Map<String, String> all() {
    var tricks = new LinkedHashMap<String, String>();
    furtherBytes(tricks);
    lengths(tricks);
    chunks(tricks);
    headers(tricks);
    statusLines(tricks);
    encodings(tricks);
    return tricks;
  }

  private static void furtherBytes(Map<String, String> tricks) {
    tricks.put("bytes after the length", OK + LENGTH + "\r\n" + GOOD + STRAY);
    tricks.put(
        "bytes after the last chunk", CHUNKED + SIZE + "\r\n" + GOOD + "\r\n0\r\n\r\n" + STRAY);
    tricks.put("204 with a body", "HTTP/1.1 204 No Content\r\n\r\n" + STRAY);
    tricks.put("304 with a body", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n" + STRAY);
    tricks.put(
        "205 with a body", "HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n" + STRAY);
    tricks.put(
        "bytes after a refusal", "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}" + STRAY);
    tricks.put(
        "bytes after Connection: close",
        OK + "Connection: close\r\n" + LENGTH + "\r\n" + GOOD + STRAY);
    tricks.put(
        "an answer for another job",
        OK + "Content-Length: " + STRAY_BODY.length() + "\r\n\r\n" + STRAY_BODY);
    tricks.put("a line end after the length", OK + LENGTH + "\r\n" + GOOD + "\r\n");
    tricks.put("half a status line after the length", OK + LENGTH + "\r\n" + GOOD + "HTTP/1.1 2");
  }

  private static void lengths(Map<String, String> tricks) {
    for (String length :
        List.of(
            "-1",
            "abc",
            "0x10",
            "9223372036854775808",
            "99999999999999999999",
            "+5",
            "5, 5",
            "5, 6",
            "",
            "5 5",
            "1e2")) {
      tricks.put(
          "Content-Length: " + length,
          OK + "Content-Length: " + length + "\r\n\r\n" + GOOD + STRAY);
    }
    tricks.put("two lengths", OK + LENGTH + "Content-Length: 3\r\n\r\n" + GOOD + STRAY);
    tricks.put("the same length twice", OK + LENGTH + LENGTH + "\r\n" + GOOD + STRAY);
    tricks.put(
        "a length beside chunks",
        OK
            + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"
            + SIZE
            + "\r\n"
            + GOOD
            + "\r\n0\r\n\r\n"
            + STRAY);
    tricks.put("a length that is too short", OK + "Content-Length: 10\r\n\r\n" + GOOD + STRAY);
    tricks.put(
        "a length that is too long",
        OK + "Content-Length: " + (GOOD.length() + 9) + "\r\n\r\n" + GOOD);
  }

  private static void chunks(Map<String, String> tricks) {
    for (String size :
        List.of(
            "ffffffffffffffff",
            "7fffffffffffffff",
            "80000000",
            "-5",
            "+5",
            "0x5",
            "g",
            "",
            " 5",
            "5;a=b",
            "5 ; a")) {
      tricks.put(
          "chunk size \"" + size + "\"", CHUNKED + size + "\r\n" + GOOD + "\r\n0\r\n\r\n" + STRAY);
    }
    tricks.put(
        "a chunk without its line end", CHUNKED + SIZE + "\r\n" + GOOD + "0\r\n\r\n" + STRAY);
    tricks.put("a last chunk without its empty line", CHUNKED + SIZE + "\r\n" + GOOD + "\r\n0\r\n");
    tricks.put("no last chunk", CHUNKED + SIZE + "\r\n" + GOOD + "\r\n");
    tricks.put(
        "trailers",
        CHUNKED
            + SIZE
            + "\r\n"
            + GOOD
            + "\r\n0\r\nX-Request-Id: t\r\nContent-Length: 3\r\n\r\n"
            + STRAY);
    tricks.put(
        "many trailers",
        CHUNKED + SIZE + "\r\n" + GOOD + "\r\n0\r\n" + "X: y\r\n".repeat(20_000) + "\r\n" + STRAY);
    tricks.put("an extension without end", CHUNKED + SIZE + ";" + "a".repeat(200_000));
    for (String coding :
        List.of(
            "chunked, identity",
            "identity, chunked",
            "xchunked",
            "chunked, chunked",
            "gzip",
            "\u000bchunked")) {
      tricks.put(
          "Transfer-Encoding: " + coding,
          OK
              + "Transfer-Encoding: "
              + coding
              + "\r\n\r\n"
              + SIZE
              + "\r\n"
              + GOOD
              + "\r\n0\r\n\r\n"
              + STRAY);
    }
  }

  private static void headers(Map<String, String> tricks) {
    var lines =
        new ArrayList<>(
            List.of(
                "NoColon",
                "Space : x",
                ": x",
                "Folded: a\r\n b",
                "Nul: a\u0000b",
                "Bare: a\rContent-Length: 3",
                "Bell: \u0007",
                "Latin: \u00e9"));
    lines.add("Long: " + "x".repeat(500_000));
    lines.add("X: y\r\n".repeat(20_000) + "X: y");
    lines.forEach(
        line ->
            tricks.put(
                "header "
                    + line.substring(0, Math.min(9, line.length())).replaceAll("\\p{Cntrl}", "?"),
                OK + line + "\r\n" + LENGTH + "\r\n" + GOOD));
    tricks.put("bare line feeds", (OK + LENGTH + "\r\n").replace("\r", "") + GOOD);
    tricks.put(
        "a Location beside a success",
        OK + "Location: http://127.0.0.1:9/\r\n" + LENGTH + "\r\n" + GOOD);
    tricks.put("no end of the headers", OK + LENGTH);
  }

  private static void statusLines(Map<String, String> tricks) {
    for (String line :
        List.of(
            "HTTP/1.1 200",
            "HTTP/1.0 200 OK",
            "HTTP/2.0 200 OK",
            "HTTP/9.9 200 OK",
            "HTTP/1.1 99 x",
            "HTTP/1.1 1000 x",
            "HTTP/1.1 2OO x",
            "HTTP/1.1 -1 x",
            "HTTP 200",
            "http/1.1 200 OK",
            "\r\n\r\nHTTP/1.1 200 OK",
            "ICY 200 OK",
            "\u0016\u0003\u0001")) {
      tricks.put("status line " + line.strip(), line + "\r\n" + LENGTH + "\r\n" + GOOD + STRAY);
    }
    tricks.put("100 first", "HTTP/1.1 100 Continue\r\n\r\n" + OK + LENGTH + "\r\n" + GOOD);
    tricks.put(
        "103 first", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + OK + LENGTH + "\r\n" + GOOD);
    tricks.put(
        "1,000 times 102 first",
        "HTTP/1.1 102 Processing\r\n\r\n".repeat(1_000) + OK + LENGTH + "\r\n" + GOOD);
    tricks.put(
        "101 instead",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"
            + GOOD
            + STRAY);
  }

  private static void encodings(Map<String, String> tricks) {
    for (String coding : List.of("gzip", "gzip, gzip", "br", "deflate", "identity", "x-gzip")) {
      tricks.put(
          "Content-Encoding: " + coding + " for plain bytes",
          OK + "Content-Encoding: " + coding + "\r\n" + LENGTH + "\r\n" + GOOD);
    }
    tricks.put(
        "a byte order mark",
        OK + "Content-Length: " + (GOOD.length() + 3) + "\r\n\r\n\u00ef\u00bb\u00bf" + GOOD);
  }
}
