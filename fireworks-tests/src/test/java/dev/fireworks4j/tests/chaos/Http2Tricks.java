// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.fireworks4j.tests.transport.Certificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** Frames over HTTP/2 that no server may send, that end a stream or a connection, or that come in excess. */
final class Http2Tricks {
  /** Of HPACK's static table: status 200. */
  private static final byte[] STATUS_200 = {(byte) 0x88};

  private static final byte[] GOOD = Clients.job("first").getBytes(ISO_8859_1);
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RESET = 3;
  private static final int SETTINGS = 4;
  private static final int PUSH = 5;
  private static final int PING = 6;
  private static final int GO_AWAY = 7;
  private static final int WINDOW = 8;
  private static final int CONTINUATION = 9;
  private static final int END_STREAM = 1;
  private static final int END_HEADERS = 4;

  private Http2Tricks() {}

  /** What the server sends in answer to one request. */
  @FunctionalInterface
  private interface Trick {
    void send(RawHttp2Server.Frames frames, int stream) throws IOException;
  }

  /** How many kinds were tried. */
  static int test(RunSettings settings, List<Violation> violations) throws Exception {
    Path folder = Files.createTempDirectory("chaos");
    try {
      SSLContext context = Certificate.selfSigned(folder);
      List<Map.Entry<String, Trick>> tricks = List.copyOf(all().entrySet());
      int[] calls = IntStream.range(0, tricks.size()).toArray();
      violations.addAll(
          ParallelCalls.run(
              calls, new CallRecords(), call -> test(settings, context, tricks.get(call))));
      return tricks.size();
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static void test(RunSettings settings, SSLContext context, Map.Entry<String, Trick> trick)
      throws Exception {
    var asked = new AtomicReference<>("first");
    var isTricked = new AtomicBoolean();
    try (var server =
            RawHttp2Server.start(
                context,
                (frames, stream) -> {
                  // On a busy machine the first call may end before its request is here.
                  if (asked.get().equals("first") && isTricked.compareAndSet(false, true)) {
                    trick.getValue().send(frames, stream);
                  } else {
                    answer(frames, stream, Clients.job(asked.get()).getBytes(ISO_8859_1));
                  }
                });
        var client =
            Clients.connect(settings, server.uri(), context, AnswersMatchRequests::limited)) {
      AnswersMatchRequests.callsMatch(client, trick.getKey(), asked::set);
    }
  }

  private static void answer(RawHttp2Server.Frames frames, int stream, byte[] body)
      throws IOException {
    frames.send(HEADERS, END_HEADERS, stream, STATUS_200);
    frames.send(DATA, END_STREAM, stream, body);
  }

  private static Map<String, Trick> all() {
    var tricks = new LinkedHashMap<String, Trick>();
    data(tricks);
    headerSections(tricks);
    control(tricks);
    return tricks;
  }

  private static void data(Map<String, Trick> tricks) {
    tricks.put("data before headers", (f, s) -> f.send(DATA, END_STREAM, s, GOOD));
    tricks.put(
        "data on stream 0",
        (f, s) -> {
          f.send(HEADERS, END_HEADERS, s, STATUS_200);
          f.send(DATA, END_STREAM, 0, GOOD);
        });
    tricks.put(
        "data after the end of the stream",
        (f, s) -> {
          answer(f, s, GOOD);
          f.send(DATA, END_STREAM, s, GOOD);
        });
    tricks.put("data on a stream that nobody opened", (f, s) -> answer(f, s + 100, GOOD));
    tricks.put("an answer on an even stream", (f, s) -> answer(f, 2, GOOD));
    tricks.put(
        "padding longer than the frame",
        (f, s) -> {
          f.send(HEADERS, END_HEADERS, s, STATUS_200);
          f.send(DATA, 8 | END_STREAM, s, new byte[] {(byte) 0xff, 1});
        });
    tricks.put(
        "100,000 empty data frames",
        (f, s) -> {
          f.send(HEADERS, END_HEADERS, s, STATUS_200);
          for (int i = 0; i < 100_000; i++) {
            f.send(DATA, 0, s, new byte[0]);
          }
          f.send(DATA, END_STREAM, s, GOOD);
        });
    tricks.put(
        "an oversized frame",
        (f, s) -> {
          f.send(HEADERS, END_HEADERS, s, STATUS_200);
          f.send(DATA, END_STREAM, s, new byte[2_000_000]);
        });
  }

  private static void headerSections(Map<String, Trick> tricks) {
    var sections = new ArrayList<Map.Entry<String, byte[]>>();
    sections.add(Map.entry("an index outside of the tables", new byte[] {(byte) 0xff, 0x7f}));
    sections.add(
        Map.entry(
            "an endless number", new byte[] {(byte) 0xff, -1, -1, -1, -1, -1, -1, -1, -1, -1}));
    sections.add(Map.entry("half a literal", new byte[] {(byte) 0x88, 0x40, 0x7f}));
    sections.add(Map.entry("no status", new byte[0]));
    sections.add(Map.entry("two statuses", new byte[] {(byte) 0x88, (byte) 0x8d}));
    sections.add(
        Map.entry("a huge table", new byte[] {0x3f, (byte) 0xe1, -1, -1, 0x7f, (byte) 0x88}));
    sections.add(Map.entry("a name in capitals", new byte[] {(byte) 0x88, 0, 1, 'X', 1, 'a'}));
    sections.add(Map.entry("a line break", new byte[] {(byte) 0x88, 0, 1, 'x', 2, '\r', '\n'}));
    for (var section : sections) {
      tricks.put(
          section.getKey(),
          (f, s) -> {
            f.send(HEADERS, END_HEADERS, s, section.getValue());
            f.send(DATA, END_STREAM, s, GOOD);
          });
    }
    tricks.put(
        "continuations without end",
        (f, s) -> {
          f.send(HEADERS, 0, s, STATUS_200);
          for (int i = 0; i < 20_000; i++) {
            f.send(CONTINUATION, 0, s, new byte[] {0, 1, 'x', 1, 'y'});
          }
        });
    tricks.put("a continuation alone", (f, s) -> f.send(CONTINUATION, END_HEADERS, s, STATUS_200));
    tricks.put(
        "a push", (f, s) -> f.send(PUSH, END_HEADERS, s, new byte[] {0, 0, 0, 2, (byte) 0x82}));
  }

  private static void control(Map<String, Trick> tricks) {
    for (int code : List.of(0, 1, 2, 7, 8, 11, 13, 0x7fffffff)) {
      tricks.put("reset " + code, (f, s) -> f.send(RESET, 0, s, RawHttp2Server.ints(code)));
    }
    tricks.put(
        "an end of the connection", (f, s) -> f.send(GO_AWAY, 0, 0, RawHttp2Server.ints(0, 0)));
    tricks.put(
        "an end of the connection beside the answer",
        (f, s) -> {
          f.send(GO_AWAY, 0, 0, RawHttp2Server.ints(s, 0));
          answer(f, s, GOOD);
        });
    tricks.put("a window of 0", (f, s) -> f.send(WINDOW, 0, s, RawHttp2Server.ints(0)));
    tricks.put(
        "a window beyond 2^31",
        (f, s) -> {
          f.send(WINDOW, 0, 0, RawHttp2Server.ints(0x7fffffff));
          f.send(WINDOW, 0, 0, RawHttp2Server.ints(0x7fffffff));
        });
    tricks.put("settings of 5 bytes", (f, s) -> f.send(SETTINGS, 0, 0, new byte[5]));
    tricks.put("settings on a stream", (f, s) -> f.send(SETTINGS, 0, s, new byte[0]));
    tricks.put(
        "a frame size of 1", (f, s) -> f.send(SETTINGS, 0, 0, new byte[] {0, 5, 0, 0, 0, 1}));
    tricks.put("a ping of 3 bytes", (f, s) -> f.send(PING, 0, 0, new byte[3]));
    tricks.put(
        "10,000 pings",
        (f, s) -> {
          for (int i = 0; i < 10_000; i++) {
            f.send(PING, 0, 0, new byte[8]);
          }
          answer(f, s, GOOD);
        });
    tricks.put(
        "an unknown frame",
        (f, s) -> {
          f.send(0xee, 0xff, s, new byte[40]);
          answer(f, s, GOOD);
        });
    tricks.put("no HTTP/2", (f, s) -> f.raw(WireTricks.STRAY.getBytes(ISO_8859_1)));
  }
}
