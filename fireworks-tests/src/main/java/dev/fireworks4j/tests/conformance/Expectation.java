// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import dev.fireworks4j.testkit.query.Json;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An expected value in an answer.
 *
 * @param operand with variables; for {@code as}, the variable that keeps the value
 * @param waits the request is sent again until this holds
 */
record Expectation(AnswerPath path, @Nullable ValueRule rule, String operand, boolean waits) {
  private static final int LONGEST_SHOWN = 160;

  /** {@code <path> <rule> [<operand>]}, perhaps after {@code until}. */
  static Expectation parse(String line) {
    boolean waits = line.startsWith("until ");
    String[] words = (waits ? line.substring("until ".length()) : line).split(" +", 3);
    if (words.length < 2) {
      throw new IllegalArgumentException("no rule in \"" + line + "\"");
    }
    ValueRule rule = words[1].equals("as") ? null : ValueRule.parse(words[1]);
    return new Expectation(new AnswerPath(words[0]), rule, words.length < 3 ? "" : words[2], waits);
  }

  /** True if the answer has no value to compare; a single row has no order. */
  boolean isAboutNothing(ObservedAnswer answer) {
    List<@Nullable Object> values = path.values(answer);
    return values.isEmpty()
        || (values.size() == 1
            && rule != null
            && rule.isOfAll()
            && values.get(0) instanceof String);
  }

  /** What is wrong with an answer, or null. */
  @Nullable String problem(ObservedAnswer answer, UnaryOperator<String> variables) {
    List<@Nullable Object> values = path.values(answer);
    if (rule == null) {
      return kept(answer) == null ? path.text() + " is missing" : null;
    }
    if (rule.isOfAll()) {
      return rule.holds(values, operand)
          ? null
          : path.text() + " is not " + rule + ": " + shown(values);
    }
    String wanted = variables.apply(operand);
    try {
      for (Object value : values) {
        if (!rule.holds(value, wanted)) {
          return path.text() + " is " + shown(value) + ", not " + rule + " " + wanted;
        }
      }
    } catch (Json.SyntaxException | IllegalArgumentException e) {
      // A value that was kept from an answer may hold any characters.
      return path.text() + " cannot be compared with " + shown(wanted);
    }
    return null;
  }

  /** The text that {@code as} keeps, or null if there is none. */
  @Nullable String kept(ObservedAnswer answer) {
    List<@Nullable Object> values = path.values(answer);
    Object first = values.isEmpty() ? null : values.get(0);
    return first == null || first == AnswerPath.ABSENT ? null : first.toString();
  }

  /** The signature of a signed URL is a credential. */
  private static String shown(@Nullable Object value) {
    String text =
        String.valueOf(value).replaceAll("\\?[^\\s\"]*", "?...").replaceAll("\\p{Cntrl}", " ");
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
  }
}
