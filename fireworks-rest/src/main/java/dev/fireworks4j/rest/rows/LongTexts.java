// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import java.util.Arrays;

/** Where the long texts of a row begin and end, in order. */
final class LongTexts {
  /** Further texts of a row are read the slow way. */
  private static final int MAX_PLACES = 1 << 16;

  private long[] places = new long[64];
  private int count;
  private int next;

  void clear() {
    count = 0;
    next = 0;
  }

  void add(long start, long end) {
    if (count == MAX_PLACES) {
      return;
    }
    if (count == places.length) {
      places = Arrays.copyOf(places, count * 2);
    }
    places[count] = start;
    places[count + 1] = end;
    count += 2;
  }

  /** Bytes between the quotes of the text whose opening quote is at this place; 0 for one that was not recorded. */
  long lengthAt(long start) {
    while (next < count && places[next] < start) {
      next += 2;
    }
    return next < count && places[next] == start ? places[next + 1] - start - 1 : 0;
  }
}
