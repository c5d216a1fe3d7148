// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of JSON with everything that its grammar has. */
final class RandomJson {
  private static final String[] PIECES = {
    "a",
    "B ",
    "\\n",
    "\\\"",
    "\\\\",
    "\\/",
    "\\u00e4",
    "\\ud83d\\ude00",
    "\u00e4",
    "\u20ac",
    "\ud83d\ude00",
    "{",
    "]",
    ","
  };
  private static final String[] SCALARS = {
    "true",
    "false",
    "null",
    "0",
    "-0",
    "7",
    "-12",
    "3.25",
    "1e3",
    "2.5E-2",
    "9007199254740993",
    "\"\"",
    "\"x\""
  };
  private static final String[] BLANKS = {"", "", "", " ", "\n", "\r\n\t"};
  private static final String FAULTS = "{}[]\",:\\0a-.eEtn x";

  private RandomJson() {}

  static String object(Random random) {
    return object(random, 3);
  }

  /** With one byte put in, left out or exchanged. */
  static String withOneFault(String json, Random random) {
    int at = random.nextInt(json.length());
    char fault = FAULTS.charAt(random.nextInt(FAULTS.length()));
    return switch (random.nextInt(3)) {
      case 0 -> json.substring(0, at) + json.substring(at + 1);
      case 1 -> json.substring(0, at) + fault + json.substring(at);
      default -> json.substring(0, at) + fault + json.substring(at + 1);
    };
  }

  private static String object(Random random, int depth) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> text(random, i) + blank(random) + ":" + value(random, depth))
        .collect(Collectors.joining("," + blank(random), "{" + blank(random), "}"));
  }

  private static String value(Random random, int depth) {
    String value =
        switch (depth == 0 ? 0 : random.nextInt(5)) {
          case 1 -> object(random, depth - 1);
          case 2 ->
              IntStream.range(0, random.nextInt(4))
                  .mapToObj(i -> value(random, depth - 1))
                  .collect(Collectors.joining(",", "[" + blank(random), "]"));
          case 3 -> text(random, 0);
          default -> SCALARS[random.nextInt(SCALARS.length)];
        };
    return blank(random) + value + blank(random);
  }

  private static String text(Random random, int number) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
        .collect(Collectors.joining("", "\"" + number, "\""));
  }

  private static String blank(Random random) {
    return BLANKS[random.nextInt(BLANKS.length)];
  }
}
