// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Hashes on disk, partitioned by their first bits so that each partition fits into a table: enough for 400 million. */
final class HashSpill implements Closeable {
  private static final int PARTS = 256;

  private final Path folder;
  private final DataOutputStream[] parts = new DataOutputStream[PARTS];

  HashSpill() throws IOException {
    folder = Files.createTempDirectory("fireworks4j-ids");
    for (int i = 0; i < PARTS; i++) {
      parts[i] =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path(i)), 4096));
    }
  }

  /** Receives each duplicate: the number of its file, and its line. */
  @FunctionalInterface
  interface Duplicates {
    void found(int file, long line);
  }

  void add(long hash, int file, long line) throws IOException {
    DataOutputStream part = parts[(int) (hash >>> 56)];
    part.writeLong(hash);
    part.writeInt(file);
    part.writeLong(line);
  }

  void duplicates(HashTable table, Duplicates duplicates) throws IOException {
    for (int i = 0; i < PARTS; i++) {
      parts[i].close();
      table.clear();
      try (var part =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(path(i)), 64 * 1024))) {
        while (true) {
          if (!table.add(part.readLong())) {
            duplicates.found(part.readInt(), part.readLong());
          } else {
            part.skipNBytes(Integer.BYTES + Long.BYTES);
          }
        }
      } catch (EOFException end) {
        Files.delete(path(i));
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (int i = 0; i < PARTS; i++) {
      parts[i].close();
      Files.deleteIfExists(path(i));
    }
    Files.deleteIfExists(folder);
  }

  private Path path(int part) {
    return folder.resolve(Integer.toString(part));
  }
}
