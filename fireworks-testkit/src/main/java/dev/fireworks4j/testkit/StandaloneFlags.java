// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Command-line flags of the stand-alone fake. */
record StandaloneFlags(Map<String, String> values) {
  static final String USAGE =
      "usage: [--port 8080] [--speed 100] [--account acme] [--api-key fw_test] [--host 127.0.0.1]"
          + " [--host-names NAME,...] [--steering-token TOKEN] [--state FILE] [--write-archive FILE]"
          + " [--max-stored-bytes NUMBER]"
          + " [--help] [--version]";
  static final String HELP =
      """
      A fake of the Fireworks AI service. It keeps everything in memory and serves until it is killed.

        --port NUMBER        where to listen; 0 takes a free port (default 8080)
        --speed FACTOR       how much faster than real ones jobs are, 1 to 1000000000 (default 100)
        --account ID         the account that the key sees (default acme)
        --api-key KEY        the key that is accepted (default fw_test)
        --host HOST          a name or address of this machine; 0.0.0.0 or :: for all of them (default 127.0.0.1)
        --host-names NAMES   further names, with commas between, that clients call this host by, e.g. that of a
                             container; requests for other names are refused, so that no web page can reach this server
        --steering-token TOKEN
                             what requests below /_fake/ need as their bearer token; without one a server that other
                             machines can reach is not steered at all
        --state FILE         what GET /_fake/snapshot answered, to begin with
        --max-stored-bytes NUMBER
                             how large all uploaded files together may be (default 68719476736)
        --write-archive FILE writes an archive of classes with which the next start takes less time, and ends
        --help               this text
        --version            the version of this program

      Clients need the printed address as their base URL and the key; everything else is as with the service.""";

  /** The flags of the text, and whether a value follows. */
  private static final Map<String, Boolean> FLAGS =
      Pattern.compile("(?m)^ +--([a-z-]+)( [A-Z])?")
          .matcher(HELP)
          .results()
          .collect(Collectors.toMap(flag -> flag.group(1), flag -> flag.group(2) != null));

  /** Jobs of six minutes take between one and four seconds. */
  private static final String DEFAULT_SPEED = "100";

  /** Reads {@code --name value} and {@code --name=value}. */
  static StandaloneFlags parse(String... args) {
    var flags = new HashMap<String, String>();
    for (int i = 0; i < args.length; i++) {
      int equals = args[i].indexOf('=');
      String flag = equals < 0 ? args[i] : args[i].substring(0, equals);
      String name = flag.startsWith("--") ? flag.substring(2) : "";
      Boolean isValued = FLAGS.get(name);
      if (isValued == null) {
        throw new IllegalArgumentException("unknown flag: " + args[i]);
      }
      if (!isValued) {
        flags.put(name, "");
        continue;
      }
      if (equals < 0 && ++i == args.length) {
        throw new IllegalArgumentException(flag + ": its value is missing");
      }
      flags.put(name, equals < 0 ? args[i] : args[i].substring(equals + 1));
    }
    return new StandaloneFlags(flags);
  }

  boolean asksFor(String flag) {
    return values.containsKey(flag);
  }

  /** Starts a fake on real time. */
  FakeFireworks start() {
    double speed = number("speed", values.getOrDefault("speed", DEFAULT_SPEED), 1, 1e9);
    double port = number("port", values.getOrDefault("port", "8080"), 0, 65_535);
    if (port != Math.rint(port)) {
      throw new IllegalArgumentException(
          "--port: " + values.get("port") + " is not a whole number");
    }
    String state = asksFor("state") ? state(text("state", "")) : "";
    var builder =
        FakeFireworks.builder()
            .port((int) port)
            .host(text("host", "127.0.0.1"), hostNames())
            .accounts(text("account", "acme"))
            .apiKey(text("api-key", "fw_test"))
            .speed(speed);
    if (asksFor("max-stored-bytes")) {
      builder.maxStoredBytes(
          (long) number("max-stored-bytes", text("max-stored-bytes", ""), 0, Long.MAX_VALUE));
    }
    if (asksFor("steering-token")) {
      builder.steeringToken(text("steering-token", ""));
    }
    return state.isEmpty() ? builder.start() : loaded(builder.start(), state);
  }

  private static FakeFireworks loaded(FakeFireworks fake, String state) {
    try {
      fake.load(state);
      return fake;
    } catch (IllegalArgumentException e) {
      fake.close();
      throw new IllegalArgumentException("--state: " + e.getMessage(), e);
    }
  }

  private static String state(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException(
          "--state: cannot read " + file + "; save one with GET /_fake/snapshot", e);
    }
  }

  private List<String> hostNames() {
    return Stream.of(values.getOrDefault("host-names", "").split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The value of a flag. */
  String text(String flag, String fallback) {
    String value = values.getOrDefault(flag, fallback);
    if (value.isBlank()) {
      throw new IllegalArgumentException("--" + flag + ": its value is empty");
    }
    return value;
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
