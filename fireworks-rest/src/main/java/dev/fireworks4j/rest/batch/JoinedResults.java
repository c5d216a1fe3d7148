// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.batch;

import dev.fireworks4j.data.BatchResult;
import dev.fireworks4j.data.BatchResult.Outcome;
import dev.fireworks4j.data.BatchResults;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.rest.rows.MoshiRowCodec;
import dev.fireworks4j.rest.transfer.TempDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Results in a temporary folder, joined part by part. */
final class JoinedResults implements BatchResults {
  private static final MoshiRowCodec CODEC = new MoshiRowCodec();

  private final Path folder;
  private final RowPartitions parts;

  JoinedResults(Path folder, RowPartitions parts) {
    this.folder = folder;
    this.parts = parts;
  }

  @Override
  public Iterator<BatchResult> iterator() {
    return new Iterator<>() {
      private int part;
      private Iterator<Map.Entry<String, JoinedRow>> rows = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!rows.hasNext() && part < parts.count()) {
          rows = read(part).entrySet().iterator();
          part++;
        }
        return rows.hasNext();
      }

      @Override
      public BatchResult next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        var row = rows.next();
        // What was handed out need not stay in memory.
        rows.remove();
        return result(row.getKey(), row.getValue());
      }
    };
  }

  private Map<String, JoinedRow> read(int part) {
    try {
      return parts.read(part);
    } catch (IOException unreadable) {
      throw new FileTransferException("read batch results", folder, unreadable);
    }
  }

  private BatchResult result(String customId, JoinedRow row) {
    Map<String, Object> request = object(members(row.request()).get("body"));
    byte[] output = row.output();
    if (output == null) {
      return new BatchResult(customId, Outcome.MISSING, request, Map.of(), Map.of());
    }
    Map<String, Object> members = members(output);
    if (row.isAnswer()) {
      Map<String, Object> response = object(members.get("response"));
      return new BatchResult(customId, Outcome.ANSWERED, request, response, Map.of());
    }
    Map<String, Object> error = object(members.get("error"));
    if (error.isEmpty()) {
      error = new LinkedHashMap<>(members);
      error.remove("custom_id");
    }
    return new BatchResult(customId, Outcome.FAILED, request, Map.of(), error);
  }

  @SuppressWarnings(
      "unchecked") // the codec's objects have text for names; nulls inside are the JSON's own
  private static Map<String, Object> object(@Nullable Object value) {
    return value instanceof Map<?, ?> object ? (Map<String, Object>) object : Map.of();
  }

  private Map<String, Object> members(byte @Nullable [] line) {
    try {
      return line == null ? Map.of() : object(CODEC.read(line));
    } catch (IOException malformed) {
      throw new FileTransferException("read batch results", folder, malformed);
    }
  }

  @Override
  public void close() {
    TempDirectory.delete(folder);
  }
}
