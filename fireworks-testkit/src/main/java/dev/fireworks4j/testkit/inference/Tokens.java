// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text as tokens: a word, or one other character, with the blanks before it. Joined they give the text again. */
final class Tokens {
  private static final Pattern TOKEN = Pattern.compile("\\s*(?:[\\p{L}\\p{N}_'-]{1,40}|\\S)|\\s+");

  private Tokens() {}

  static List<String> of(String text) {
    var tokens = new ArrayList<String>();
    var matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  static int count(String text) {
    var matcher = TOKEN.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  static String join(List<String> tokens) {
    return String.join("", tokens);
  }
}
