// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Spoils bytes in ways that a drawn number decides: bit flips, cuts, repeats, and what parsers stumble over. */
final class CorruptedAnswer {
  private static final List<String> STUMBLING_BLOCKS =
      List.of(
          "[".repeat(10_000),
          "{\"a\":".repeat(10_000),
          "9".repeat(5_000),
          "1e999999999",
          "-0.0",
          "1E-400",
          "null",
          "true",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\u00ff\u00fe",
          "\u00c3(",
          "\u00ed\u00a0\u0080",
          "{\"name\":\"a\",\"name\":{}}",
          "\"name\":3,",
          "\"2026-13-45T99:99:99Z\"",
          "\"99999999999999999999s\"",
          "\u0000",
          "\u001f\u008b\u0008",
          "<html>",
          "]}]}",
          "\\");

  /** The value of a member of an object. */
  private static final Pattern VALUE =
      Pattern.compile(":\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9.]+|true|false|\\{\\}|\\[\\])");

  /** Texts that are no names, ids, paths, URLs, times or numbers, and values of other types. */
  private static final List<String> OTHER_VALUES =
      List.of(
          "null",
          "\"\"",
          "\" \"",
          "\"a b\"",
          "\"../../x\"",
          "\"accounts/\"",
          "\"accounts/a b/dpoJobs/c d\"",
          "\"accounts/Ö/models/%2e%2e\"",
          "\"\\u0000\"",
          "\"a\\nb\"",
          "\"http://[\"",
          "\"http://a b/\"",
          "\"ftp://127.0.0.1/x\"",
          "\"mailto:x\"",
          "\"//\"",
          "\"9999-99-99T99:99:99Z\"",
          "\"+999999999-12-31T23:59:59Z\"",
          "\"9223372036854775807s\"",
          "\"-1s\"",
          "\"1e999999999\"",
          "\"READY\"",
          "\"JOB_STATE_COMPLETED\"",
          "\"JOB_STATE_FAILED\"",
          "\"JOB_STATE_NEW\"",
          "-1",
          "1e999",
          "9223372036854775808",
          "true",
          "{}",
          "[]",
          "[null]",
          "{\"a\":{}}",
          "\"" + "x".repeat(70_000) + "\"");

  private static final List<String> HEADERS =
      List.of(
          "Content-Encoding",
          "Content-Type",
          "Date",
          "Retry-After",
          "Transfer-Encoding",
          "X-Request-Id",
          "X-Should-Retry");

  private final Random random;

  /** That of one answer, which is the same whoever asks when. */
  CorruptedAnswer(long seed, int answer) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + answer * 0xBF58476D1CE4E5B9L);
    random.nextInt();
  }

  /** An answer that reached the client's hands without a socket. */
  HttpResponse answer() {
    byte[] body = spoil(good());
    Headers headers = Headers.empty();
    for (String name : HEADERS) {
      headers = isChosen(6) ? headers.with(name, header()) : headers;
    }
    if (isChosen(8)) {
      headers = headers.with("Content-Encoding", "gzip");
      body = isChosen(2) ? gzip(body) : spoil(gzip(body));
    }
    return new HttpResponse(status(), headers, new ByteArrayInputStream(body));
  }

  /** That answer, corrupted: in its bytes, or in one value that stays valid JSON. */
  HttpResponse of(HttpResponse good) throws IOException {
    byte[] body = good.body().readAllBytes();
    byte[] corrupted = isChosen(3) ? spoil(body) : otherValue(body);
    Headers headers = good.headers();
    for (String name : HEADERS) {
      headers = isChosen(12) ? headers.with(name, header()) : headers;
    }
    int status = isChosen(6) ? 200 + random.nextInt(400) : good.status();
    return new HttpResponse(status, headers, new ByteArrayInputStream(corrupted));
  }

  /** Another value in the place of one text, number or object. */
  private byte[] otherValue(byte[] good) {
    String text = new String(good, UTF_8);
    List<MatchResult> values = VALUE.matcher(text).results().toList();
    if (values.isEmpty()) {
      return spoil(good);
    }
    MatchResult value = values.get(random.nextInt(values.size()));
    String other = OTHER_VALUES.get(random.nextInt(OTHER_VALUES.size()));
    return (text.substring(0, value.start(1)) + other + text.substring(value.end(1)))
        .getBytes(UTF_8);
  }

  /** An answer as it goes over a socket, its status line spoiled as well as all else. */
  byte[] raw() {
    byte[] body = good();
    var head = new StringBuilder("HTTP/1.1 " + status() + " OK\r\n");
    for (String name : HEADERS) {
      if (isChosen(4)) {
        head.append(name).append(": ").append(header()).append("\r\n");
      }
    }
    head.append(isChosen(2) ? "Content-Length: " + body.length + "\r\n" : "").append("\r\n");
    byte[] whole = joined(head.toString().getBytes(ISO_8859_1), head.length(), body, head.length());
    return spoil(whole);
  }

  private byte[] good() {
    return isChosen(10)
        ? page()
        : RecordedAnswers.BODIES.get(random.nextInt(RecordedAnswers.BODIES.size()));
  }

  private byte[] page() {
    var jobs =
        new StringJoiner(",", "{\"dpoJobs\":[", "],\"nextPageToken\":\"t\",\"totalSize\":9}");
    for (int i = random.nextInt(30); i >= 0; i--) {
      jobs.add("{\"name\":\"accounts/acme/dpoJobs/j" + i + "\",\"state\":\"JOB_STATE_RUNNING\"}");
    }
    return jobs.toString().getBytes(UTF_8);
  }

  /** A spoiled copy. */
  private byte[] spoil(byte[] good) {
    byte[] bytes = good;
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes = once(bytes);
    }
    return bytes;
  }

  private String header() {
    return switch (random.nextInt(8)) {
      case 0 -> "";
      case 1 -> "gzip";
      case 2 -> "9".repeat(1 + random.nextInt(60));
      case 3 -> "-1";
      case 4 -> "Thu, 32 Foo 2026 99:99:99 GMT";
      case 5 -> "Sun, 22 Nov 2026 10:00:00 GMT";
      case 6 -> "1e9999";
      default -> new String(noise(random.nextInt(40)), ISO_8859_1).replaceAll("[^ -~]", "?");
    };
  }

  private int status() {
    return random.nextInt(4) > 0 ? 200 : 100 + random.nextInt(900);
  }

  private boolean isChosen(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private byte[] once(byte[] good) {
    int at = random.nextInt(good.length + 1);
    int length = random.nextInt(Math.min(64, good.length - at + 1));
    return switch (random.nextInt(7)) {
      case 0 -> flipped(good);
      case 1 -> joined(good, at, new byte[0], at + length);
      case 2 -> joined(good, at, noise(length), at);
      case 3 -> joined(good, at, new byte[0], good.length);
      case 4 -> joined(good, at, good, at);
      case 5 -> new String(good, UTF_8).replaceFirst("\"[^\"]*\"", "7").getBytes(UTF_8);
      default -> {
        String block = STUMBLING_BLOCKS.get(random.nextInt(STUMBLING_BLOCKS.size()));
        yield joined(good, at, block.getBytes(ISO_8859_1), at + length);
      }
    };
  }

  private byte[] flipped(byte[] good) {
    byte[] bytes = good.clone();
    if (bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  /** What comes before {@code from}, then {@code middle}, then what comes from {@code to} on. */
  private static byte[] joined(byte[] good, int from, byte[] middle, int to) {
    var bytes = new ByteArrayOutputStream(good.length + middle.length);
    bytes.write(good, 0, from);
    bytes.write(middle, 0, middle.length);
    bytes.write(good, to, good.length - to);
    return bytes.toByteArray();
  }
}
