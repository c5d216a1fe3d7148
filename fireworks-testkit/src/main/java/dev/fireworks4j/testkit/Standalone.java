// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The fake as a program of its own, for clients in any language: {@code --port --speed --account --api-key --host}. */
public final class Standalone {
  /** A job of six minutes takes under four seconds, and is not over within the first. */
  private static final String DEFAULT_SPEED = "100";

  private static final Set<String> FLAGS = Set.of("port", "speed", "account", "api-key", "host");

  private Standalone() {}

  /** Listens until the process is killed. */
  public static void main(String[] args) throws InterruptedException {
    FakeFireworks fake;
    try {
      fake = start(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(
          "usage: [--port 8080] [--speed 100] [--account acme] [--api-key fw_test] [--host 127.0.0.1]");
      System.exit(2);
      return;
    } catch (UncheckedIOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
      return;
    }
    System.out.println("fake fireworks listening on " + fake.baseUri());
    Thread.currentThread().join();
  }

  /** Starts what the flags ask for. */
  static FakeFireworks start(String... args) {
    Map<String, String> flags = flags(args);
    double speed = number("speed", flags.getOrDefault("speed", DEFAULT_SPEED), 1, 1e9);
    double port = number("port", flags.getOrDefault("port", "8080"), 0, 65_535);
    return FakeFireworks.builder()
        .port((int) port)
        .host(flags.getOrDefault("host", "127.0.0.1"))
        .accounts(flags.getOrDefault("account", "acme"))
        .apiKey(flags.getOrDefault("api-key", "fw_test"))
        .live(speed)
        .start();
  }

  private static Map<String, String> flags(String... args) {
    var flags = new HashMap<String, String>();
    for (int i = 0; i < args.length; i += 2) {
      String name = args[i].startsWith("--") ? args[i].substring(2) : "";
      if (!FLAGS.contains(name)) {
        throw new IllegalArgumentException("unknown flag: " + args[i]);
      }
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + ": its value is missing");
      }
      flags.put(name, args[i + 1]);
    }
    return flags;
  }

  private static double number(String flag, String text, double least, double most) {
    try {
      double number = Double.parseDouble(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--" + flag + ": \"" + text + "\" is not a number", e);
    }
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT, "--%s: %s is not between %.0f and %.0f", flag, text, least, most));
  }
}
