// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import java.security.SecureRandom;

/** Ids for resources that the user did not name: a letter first, 80 random bits, within the service's alphabet. */
final class GeneratedId {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private GeneratedId() {}

  static String of(String prefix) {
    var id = new StringBuilder(prefix).append('-');
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
