// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Names that an object may have, found by their bytes. */
final class JsonNames {
  /** Slots a name, so that most names have one of their own. */
  private static final int SPARSE = 4;

  private final String[] texts;

  /** The bytes of each, and the quotation mark that ends it. */
  private final byte[][] names;

  private final int[] slots;

  private JsonNames(String... texts) {
    this.texts = texts.clone();
    this.names =
        Arrays.stream(texts).map(text -> (text + '"').getBytes(UTF_8)).toArray(byte[][]::new);
    this.slots = new int[Math.max(1, Integer.highestOneBit(names.length) * SPARSE)];
    Arrays.fill(slots, -1);
    for (int i = 0; i < names.length; i++) {
      if (indexOf(names[i], 0, names[i].length - 1) < 0) {
        slots[free(slot(names[i], 0, names[i].length - 1))] = i;
      }
    }
  }

  /** Of two equal names the first is found. */
  static JsonNames of(String... names) {
    return new JsonNames(names);
  }

  String get(int index) {
    return texts[index];
  }

  int indexOf(String name) {
    byte[] bytes = name.getBytes(UTF_8);
    return indexOf(bytes, 0, bytes.length);
  }

  /** Where the name of these bytes stands; -1 if it is none of them. */
  int indexOf(byte[] bytes, int start, int length) {
    for (int slot = slot(bytes, start, length); slots[slot] >= 0; slot = after(slot)) {
      byte[] name = names[slots[slot]];
      if (Arrays.equals(name, 0, name.length - 1, bytes, start, start + length)) {
        return slots[slot];
      }
    }
    return -1;
  }

  /** How many bytes the name at {@code index} and its end take if they come next; 0 if they do not. */
  int lengthAt(int index, byte[] bytes, int start, int end) {
    if (index >= names.length) {
      return 0;
    }
    byte[] name = names[index];
    boolean isNext =
        end - start >= name.length
            && Arrays.equals(name, 0, name.length, bytes, start, start + name.length);
    return isNext ? name.length : 0;
  }

  private int free(int wanted) {
    int slot = wanted;
    while (slots[slot] >= 0) {
      slot = after(slot);
    }
    return slot;
  }

  private int after(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  /** Names of the same length seldom begin, end and are in their middle alike. */
  private int slot(byte[] bytes, int start, int length) {
    int hash = 13 * length;
    if (length > 0) {
      hash += 31 * bytes[start] + 7 * bytes[start + length / 2] + bytes[start + length - 1];
    }
    return hash & (slots.length - 1);
  }
}
