// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import java.io.IOException;
import java.io.InputStream;

/** Skeleton. */
public final class RowValidation {
  private RowValidation() {}

  /** Skeleton. */
  public static RowReport validate(RowKind kind, String filename, InputStream rows)
      throws IOException {
    return new RowReport(rows.transferTo(java.io.OutputStream.nullOutputStream()), null);
  }
}
