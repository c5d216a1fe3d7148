// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import java.util.Arrays;

/** A set of 64-bit hashes in one array, of 16 MB at most. 0 cannot be a hash. */
final class HashTable {
  private static final int FIRST_SLOTS = 1 << 10;
  private static final int MAX_SLOTS = 1 << 21;

  private long[] slots = new long[FIRST_SLOTS];
  private int size;

  /** True if it accepts no more. */
  boolean isFull() {
    return slots.length == MAX_SLOTS && isCrowded();
  }

  boolean contains(long hash) {
    return slots[slot(hash)] == hash;
  }

  /** False if it was there already. */
  boolean add(long hash) {
    int slot = slot(hash);
    if (slots[slot] == hash) {
      return false;
    }
    slots[slot] = hash;
    size++;
    if (isCrowded() && slots.length < MAX_SLOTS) {
      grow();
    }
    return true;
  }

  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }

  private boolean isCrowded() {
    return size >= slots.length / 4 * 3;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long hash : old) {
      if (hash != 0) {
        slots[slot(hash)] = hash;
      }
    }
  }

  /** Where the hash is or should go. */
  private int slot(long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
