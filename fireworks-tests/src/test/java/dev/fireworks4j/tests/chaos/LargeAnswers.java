// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.FireworksException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * A program with little room: a client whose answers may be 8 MiB, in a JVM whose heap holds 64 MiB more than the
 * client needs when it does nothing. What the answers take at most is thus not sampled but bounded: more would be an
 * OutOfMemoryError.
 */
public final class LargeAnswers {
  private static final int MAX_GROWTH_MIB = 64;
  private static final int HEAP_MIB = MAX_GROWTH_MIB + 6;
  private static final long WITHIN = CorruptedAnswersEndWell.LIMIT_BYTES - 50_000L;
  private static final long BEYOND = 100_000_000;

  private LargeAnswers() {}

  /** Sees that it ends well, and says how much room it had. */
  static String test(RunSettings settings, List<Violation> violations) throws Exception {
    try (var server = RawAnswerServer.answering(LargeAnswers::answer)) {
      var ended =
          ChildProcess.run(
              LargeAnswers.class,
              List.of("-Xmx" + HEAP_MIB + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
              Duration.ofMinutes(5),
              settings.transport(),
              settings.control().name(),
              String.valueOf(settings.limits().isMeasured()),
              server.uri("127.0.0.1").toString());
      if (ended.exitCode() != 0) {
        violations.add(
            Violation.of(
                "answers of 8 MiB and more in a small heap: "
                    + ended.exitCode()
                    + " at "
                    + ended.output()));
      }
      return ended.lastLine();
    }
  }

  /** {@code /v1/accounts/HEAVY-BYTES-STATUS-packed/...} says which answer to send. */
  private static void answer(String head, OutputStream out) throws IOException {
    String[] variant = head.replaceAll("(?s)^\\S+ /v1/accounts/([^/?]+).*", "$1").split("-", 4);
    LargeAnswer heavy = LargeAnswer.all().get(Integer.parseInt(variant[0]));
    boolean packed = variant[3].equals("packed");
    var socket = new BufferedOutputStream(out, 64 * 1024);
    socket.write(
        ("HTTP/1.1 "
                + variant[2]
                + " LargeAnswer\r\n"
                + (packed ? "Content-Encoding: gzip\r\n" : "")
                + "\r\n")
            .getBytes(US_ASCII));
    OutputStream body = packed ? new GZIPOutputStream(socket, 64 * 1024) : socket;
    heavy.write(body, Long.parseLong(variant[1]));
    body.flush();
    if (body instanceof GZIPOutputStream zip) {
      zip.finish();
    }
    socket.flush();
  }

  /** Takes the transport, the control, whether to be thorough, and the server's address. */
  public static void main(String[] arguments) throws Exception {
    var settings =
        new RunSettings(arguments[0], 0, 0, TimeLimits.LONG, NegativeControl.valueOf(arguments[1]));
    boolean everyWay = Boolean.parseBoolean(arguments[2]);
    try (var client = CorruptedAnswersEndWell.client(settings, URI.create(arguments[3]))) {
      ask(client, 0, "200-200-plain");
      System.gc();
      long room = Runtime.getRuntime().maxMemory() - used();
      int answers = 0;
      for (int heavy = 0; heavy < LargeAnswer.all().size(); heavy++) {
        for (String variant : variants(heavy, everyWay)) {
          System.out.println(LargeAnswer.all().get(heavy).name() + " " + variant);
          ask(client, heavy, variant);
          answers++;
        }
      }
      System.out.printf(Locale.ROOT, "%d heavy answers within %d MiB of heap", answers, room >> 20);
      if (room > MAX_GROWTH_MIB << 20) {
        System.exit(2);
      }
    }
  }

  /** Within the limit and beyond it, some without end; plain and packed; as a success and as a failure. */
  private static List<String> variants(int heavy, boolean everyWay) {
    long beyond = heavy % 3 == 0 ? Long.MAX_VALUE : BEYOND;
    var all =
        List.of(
            WITHIN + "-200-plain",
            beyond + "-200-packed",
            WITHIN + "-500-packed",
            beyond + "-200-plain");
    return everyWay ? all : List.of(all.get(heavy % 4));
  }

  private static void ask(Fireworks client, int heavy, String variant) {
    try {
      CorruptedAnswersEndWell.ask(
          client.account(heavy + "-" + variant), LargeAnswer.all().get(heavy).operation());
    } catch (FireworksException expected) {
      return;
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
