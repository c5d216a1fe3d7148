// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import dev.fireworks4j.error.ConfigurationException;

/**
 * What an API key must look like to be sent in a header. Messages give the position of a character and never show the
 * key.
 */
public final class ApiKeys {
  private static final char FIRST = '!';
  private static final char LAST = '~';

  private ApiKeys() {}

  /**
   * The key, if it can be sent.
   *
   * @param source where it came from, e.g. {@code environment variable FIREWORKS_API_KEY}
   * @throws ConfigurationException if it is empty, or has a character other than visible ASCII
   */
  public static String checked(String source, String key) {
    if (key.isBlank()) {
      throw new ConfigurationException(
          source + ": the API key is empty\n  Do:    give the key, usually fw_ and letters");
    }
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) < FIRST || key.charAt(i) > LAST) {
        throw new ConfigurationException(
            source
                + ": the API key cannot be sent, because "
                + place(key, i)
                + "\n  Do:    copy the key again, without blanks, line ends, quotes and byte order marks");
      }
    }
    return key;
  }

  /** Says which character of a text is meant, e.g. {@code character 1 of 12 is U+FEFF}. */
  public static String place(String text, int index) {
    return "character %d of %d is U+%04X"
        .formatted(index + 1, text.length(), text.codePointAt(index));
  }
}
