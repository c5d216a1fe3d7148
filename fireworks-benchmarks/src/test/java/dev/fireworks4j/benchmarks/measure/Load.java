// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

/**
 * What a {@link Caller} is to do in one run.
 *
 * @param threads that call at once
 * @param size of one call's answer, in the caller's own unit: bytes of a body, pages of a list
 * @param calls of all threads together
 * @param isLight by virtual threads, where there are any
 */
public record Load(int threads, int size, int calls, boolean isLight) {

  public Load(int threads, int size, int calls) {
    this(threads, size, calls, false);
  }

  public Load light() {
    return new Load(threads, size, calls, true);
  }

  String line() {
    return threads + " " + size + " " + calls + " " + isLight;
  }

  static Load parse(String line) {
    String[] parts = line.split(" ");
    return new Load(
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        Boolean.parseBoolean(parts[3]));
  }
}
