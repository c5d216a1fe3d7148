// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Some lines of a file of any kind and size. At most as much of a line is kept as is shown.
 *
 * @param offset how many lines to skip
 * @param count how many to return
 */
record FileLines(int offset, int count) {
  /** Longer lines are shown without their ends. */
  static final int LONGEST = 16 * 1024;

  List<String> read(InputStream file) throws IOException {
    var in = new BufferedInputStream(file);
    for (int skipped = 0; skipped < offset; skipped++) {
      if (!readLine(in, 0, new ByteArrayOutputStream())) {
        return List.of();
      }
    }
    var lines = new ArrayList<String>();
    var line = new ByteArrayOutputStream();
    while (lines.size() < count && readLine(in, LONGEST, line)) {
      lines.add(line.toString(StandardCharsets.UTF_8));
      line.reset();
    }
    return lines;
  }

  /** Reads to the end of a line; false if there was none. */
  private static boolean readLine(InputStream in, int longest, ByteArrayOutputStream line)
      throws IOException {
    int letter = in.read();
    if (letter < 0) {
      return false;
    }
    while (letter >= 0 && letter != '\n') {
      if (line.size() < longest) {
        line.write(letter);
      }
      letter = in.read();
    }
    return true;
  }
}
