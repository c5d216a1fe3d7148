// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

/** Counts lines that are not blank, in bytes that arrive in pieces. */
final class RowCount {
  private long rows;
  private boolean isInRow;

  void add(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      byte octet = bytes[i];
      if (octet == '\n') {
        isInRow = false;
      } else if (!isInRow && octet != ' ' && octet != '\t' && octet != '\r') {
        isInRow = true;
        rows++;
      }
    }
  }

  void clear() {
    rows = 0;
    isInRow = false;
  }

  long rows() {
    return rows;
  }
}
