// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import dev.fireworks4j.data.ProblemKind;
import dev.fireworks4j.data.RowProblem;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds duplicate ids, by 64-bit hash. The first 1.5 million stay in memory; those after them are compared with these
 * at once, and with each other at the end, through temporary files.
 */
final class CustomIds implements Closeable {
  static final String ADVICE = "another row has this id; give each its own";

  private final Consumer<RowProblem> problems;
  private final HashTable table = new HashTable();
  private final List<String> files = new ArrayList<>(1);
  private @Nullable HashSpill spill;

  CustomIds(Consumer<RowProblem> problems) {
    this.problems = problems;
  }

  void file(String name) {
    files.add(name);
  }

  /** Adds an id, and reports it at once if it is known to be used already. */
  void add(String id, long line, Runnable duplicate) throws IOException {
    long hash = hash(id);
    if (!table.isFull()) {
      if (!table.add(hash)) {
        duplicate.run();
      }
    } else if (table.contains(hash)) {
      duplicate.run();
    } else {
      spill().add(hash, files.size() - 1, line);
    }
  }

  private HashSpill spill() throws IOException {
    if (spill == null) {
      spill = new HashSpill();
    }
    return spill;
  }

  void end() throws IOException {
    if (spill != null) {
      table.clear();
      spill.duplicates(table, this::report);
    }
  }

  /** Columns of these ids are not kept, to save memory: the first column of the row is reported. */
  private void report(int file, long line) {
    problems.accept(
        new RowProblem(ProblemKind.DUPLICATE_ID, files.get(file), line, 1, "custom_id", ADVICE));
  }

  @Override
  public void close() throws IOException {
    if (spill != null) {
      spill.close();
    }
  }

  /** FNV-1a over UTF-16 units, then the finalizer of MurmurHash3; never 0, which marks a free slot. */
  static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
