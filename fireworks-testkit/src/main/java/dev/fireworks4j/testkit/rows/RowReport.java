// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a look through an uploaded file found, up to the first row that its purpose does not allow.
 *
 * <p>The wording of a wrong role was seen on the wire; that of the other problems is ours, in the same frame. Messages
 * count from 1.
 *
 * @param rows how many good rows were read, blank lines left out; up to the first problem where there is one
 * @param problem the first problem, worded as a job's {@code status.message}; null if the file is fine
 */
public record RowReport(long rows, @Nullable String problem) {
  /**
   * Reads rows to the end or to the first problem, and leaves the stream open. One row is in memory at a time, 20 MiB
   * at most, besides the ids of batch rows.
   *
   * @param filename as the problem names it
   * @throws IOException if the stream fails
   */
  public static RowReport of(RowKind kind, String filename, InputStream rows) throws IOException {
    var lines = new JsonLines(rows);
    var rules = new UploadedRowRules(kind);
    var good = 0L;
    try {
      for (var line = lines.next(); line != null; line = lines.next()) {
        rules.check(line);
        good++;
      }
    } catch (BadRowException problem) {
      return new RowReport(good, frame(kind, filename + ":" + lines.lineNumber(), problem.text()));
    }
    return new RowReport(good, good == 0 ? frame(kind, filename, "no valid examples") : null);
  }

  private static String frame(RowKind kind, String place, String problem) {
    return "Dataset has a syntax error: "
        + kind.wireName()
        + " dataset validation failed on "
        + place
        + ": "
        + problem;
  }
}
