// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.util.Locale;

/**
 * Texts as vectors of length 1: each word and each three letters of a word add to one number, so that texts with
 * words in common are near each other. The same text always gives the same vector.
 */
final class TextVector {
  static final int DIMENSIONS = 768;
  private static final int LETTERS = 3;
  private static final double LETTERS_WEIGHT = 0.3;

  private final double[] numbers;

  private TextVector(double[] numbers) {
    this.numbers = numbers;
  }

  static TextVector of(String text, int dimensions) {
    var numbers = new double[dimensions];
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      add(numbers, word, 1);
      String framed = " " + word + " ";
      for (int i = 0; i + LETTERS <= framed.length(); i++) {
        add(numbers, framed.substring(i, i + LETTERS), LETTERS_WEIGHT);
      }
    }
    return new TextVector(ofLengthOne(numbers));
  }

  private static void add(double[] numbers, String feature, double weight) {
    int hash = feature.hashCode() * 0x9E3779B1;
    int at = Math.floorMod(hash >>> 1, numbers.length);
    numbers[at] += (hash & 1) == 0 ? weight : -weight;
  }

  /** A text without words points along the first axis, as no vector has length 0. */
  private static double[] ofLengthOne(double[] numbers) {
    double length = 0;
    for (double number : numbers) {
      length += number * number;
    }
    if (length == 0) {
      numbers[0] = 1;
      return numbers;
    }
    double root = Math.sqrt(length);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (numbers[i] / root);
    }
    return numbers;
  }

  double[] numbers() {
    return numbers;
  }

  /** From -1 to 1; 1 for the same direction. */
  double similarity(TextVector other) {
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += numbers[i] * other.numbers[i];
    }
    return sum;
  }
}
