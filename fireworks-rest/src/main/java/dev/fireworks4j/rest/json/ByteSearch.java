// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the first of two bytes, eight bytes at a time: most of what is read of JSON and events is plain text. */
public final class ByteSearch {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOWEST_BITS = 0x0101010101010101L;
  private static final long HIGHEST_BITS = 0x8080808080808080L;

  private final long firstInEach;
  private final long secondInEach;

  private ByteSearch(char first, char second) {
    this.firstInEach = first * LOWEST_BITS;
    this.secondInEach = second * LOWEST_BITS;
  }

  /** A search for two characters of ASCII. */
  public static ByteSearch of(char first, char second) {
    return new ByteSearch(first, second);
  }

  /** Where one of them stands first among the bytes from {@code from} to {@code to}; {@code to} if none does. */
  public int find(byte[] bytes, int from, int to) {
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long eight = (long) EIGHT_BYTES.get(bytes, i);
      long found = zeros(eight ^ firstInEach) | zeros(eight ^ secondInEach);
      if (found != 0) {
        return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (i < to && bytes[i] != (byte) firstInEach && bytes[i] != (byte) secondInEach) {
      i++;
    }
    return i;
  }

  /** The highest bit of each byte that is zero; above the first of them others may be set too. */
  private static long zeros(long eight) {
    return (eight - LOWEST_BITS) & ~eight & HIGHEST_BITS;
  }
}
