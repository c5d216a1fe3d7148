// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import java.util.Locale;
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
    }
    System.out.println("fake fireworks listening on " + fake.baseUri());
    Thread.currentThread().join();
  }

  /** Starts what the flags ask for. */
  static FakeFireworks start(String... args) {
    for (int i = 0; i < args.length; i += 2) {
      if (!args[i].startsWith("--")
          || !FLAGS.contains(args[i].substring(2))
          || i + 1 == args.length) {
        throw new IllegalArgumentException("unknown flag or missing value: " + args[i]);
      }
    }
    double speed = Double.parseDouble(flag(args, "speed", DEFAULT_SPEED));
    if (!(speed >= 1)) {
      throw new IllegalArgumentException("--speed: must be at least 1");
    }
    return FakeFireworks.builder()
        .port(Integer.parseInt(flag(args, "port", "8080")))
        .host(flag(args, "host", "127.0.0.1"))
        .accounts(flag(args, "account", "acme").toLowerCase(Locale.ROOT))
        .apiKey(flag(args, "api-key", "fw_test"))
        .live(speed)
        .start();
  }

  private static String flag(String[] args, String name, String fallback) {
    for (int i = 0; i < args.length; i += 2) {
      if (args[i].equals("--" + name)) {
        return args[i + 1];
      }
    }
    return fallback;
  }
}
