// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.batch;

import dev.fireworks4j.data.BatchResult;
import dev.fireworks4j.data.BatchResults;
import dev.fireworks4j.rest.transfer.TempDirectory;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Results in a temporary folder, joined one partition at a time. */
final class JoinedResults implements BatchResults {
  private final TempDirectory folder;
  private final RowPartitions parts;
  private volatile boolean isClosed;

  JoinedResults(TempDirectory folder, RowPartitions parts) {
    this.folder = folder;
    this.parts = parts;
  }

  @Override
  public Iterator<BatchResult> iterator() {
    return new Iterator<>() {
      private int part;
      private Iterator<JoinedRow> rows = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!rows.hasNext() && part < parts.count()) {
          rows = read(part).iterator();
          part++;
        }
        return rows.hasNext();
      }

      @Override
      public BatchResult next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        BatchResult result = rows.next().result();
        // Rows that were returned need not stay in memory.
        rows.remove();
        return result;
      }
    };
  }

  private Collection<JoinedRow> read(int part) {
    if (isClosed) {
      throw new IllegalStateException("the results are closed; read them before that");
    }
    try {
      return parts.read(part);
    } catch (IOException unreadable) {
      throw BatchResultsReader.failed(unreadable);
    }
  }

  @Override
  public void close() {
    isClosed = true;
    folder.close();
  }
}
