// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import dev.fireworks4j.tests.conformance.CheckStep.CleanUpRequest;
import dev.fireworks4j.tests.conformance.CheckStep.Pause;
import dev.fireworks4j.tests.conformance.CheckStep.Sent;
import dev.fireworks4j.tests.conformance.CheckTarget.CheckRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads tables of checks. A line without indentation is {@code name | source | cost}. Indented by two spaces is a
 * request ({@code GET path body}), {@code finally DELETE path} or {@code wait PT1M}; by four what belongs to a request:
 * a query parameter ({@code ?name=value}), a header ({@code with name: value}) or an expectation. {@code #} begins a
 * comment.
 */
final class CheckReader {
  /** In the order in which they are run: what a table creates, later ones may use. */
  static final List<String> TABLES =
      List.of(
          "access",
          "lists",
          "errors",
          "datasets",
          "tuning",
          "jobs",
          "batches",
          "models",
          "deployments",
          "adapters",
          "routing",
          "evaluators",
          "people",
          "account",
          "answers",
          "streams",
          "messages",
          "vectors");

  private final List<ServiceCheck> checks = new ArrayList<>();

  private CheckReader() {}

  /** All checks of all tables. */
  static List<ServiceCheck> all() {
    return TABLES.stream().flatMap(table -> read(text(table)).stream()).toList();
  }

  private static String text(String table) {
    String file = table + ".txt";
    try (InputStream in = CheckReader.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The checks of one table.
   *
   * @throws IllegalArgumentException for a line that is none of these, with its number
   */
  static List<ServiceCheck> read(String table) {
    var reader = new CheckReader();
    List<String> lines = table.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      try {
        reader.line(lines.get(i));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException(
            "line " + (i + 1) + " \"" + lines.get(i) + "\" cannot be read: " + e.getMessage(), e);
      }
    }
    return List.copyOf(reader.checks);
  }

  private void line(String line) {
    String text = line.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    if (line.startsWith("    ")) {
      detail(text, (Sent) last(last(checks).steps()));
    } else if (line.startsWith("  ")) {
      last(checks).steps().add(step(text));
    } else {
      checks.add(check(text));
    }
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private static ServiceCheck check(String text) {
    String[] parts = text.split(" \\| ", -1);
    if (parts.length != 3 || !parts[1].matches("(documented|clients|recorded)")) {
      throw new IllegalArgumentException("a check is \"name | source | cost\"");
    }
    return new ServiceCheck(
        parts[0],
        parts[1],
        CheckCost.valueOf(parts[2].toUpperCase(Locale.ROOT)),
        new ArrayList<>());
  }

  private static CheckStep step(String text) {
    String[] words = text.split(" +", 3);
    return switch (words[0]) {
      case "finally" -> new CleanUpRequest(CheckRequest.of(words[1], words[2], ""));
      case "wait" -> new Pause(Duration.parse(words[1]));
      case "GET", "POST", "PUT", "PATCH", "DELETE" ->
          new Sent(
              CheckRequest.of(words[0], words[1], words.length < 3 ? "" : words[2]),
              new ArrayList<>());
      default -> throw new IllegalArgumentException("no request");
    };
  }

  private static void detail(String text, Sent sent) {
    if (text.startsWith("?")) {
      int equals = text.indexOf('=');
      sent.request().query().put(text.substring(1, equals), text.substring(equals + 1));
    } else if (text.startsWith("with ")) {
      int colon = text.indexOf(':');
      sent.request().headers().put(text.substring(5, colon), text.substring(colon + 1).strip());
    } else {
      sent.expected().add(Expectation.parse(text));
    }
  }
}
