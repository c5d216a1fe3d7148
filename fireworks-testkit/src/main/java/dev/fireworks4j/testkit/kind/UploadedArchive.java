// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.store.Blob;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Reads the names of the files in a {@code .tar.gz}, in any tar format: ustar, pax or GNU. */
final class UploadedArchive {
  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 64 * 1024;

  private UploadedArchive() {}

  /**
   * The paths of all regular files.
   *
   * @throws IOException if it is not a gzip file or not a tar archive, or a path leaves the archive
   */
  static Set<String> files(Blob archive) throws IOException {
    var names = new LinkedHashSet<String>();
    String longName = "";
    try (InputStream in = new GZIPInputStream(archive.open())) {
      for (byte[] header = header(in); header.length > 0; header = header(in)) {
        long size = Long.parseLong(text(header, 124, 12), 8);
        char type = (char) header[156];
        if (type == 'x' || type == 'L') {
          String named = new String(content(in, size), StandardCharsets.UTF_8);
          longName = type == 'x' ? paxPath(named, longName) : named.replace("\0", "");
          continue;
        }
        in.skipNBytes(size + padding(size));
        if (type == '0' || type == '\0') {
          names.add(safe(longName.isEmpty() ? name(header) : longName));
        }
        longName = "";
      }
    } catch (NumberFormatException e) {
      throw new IOException("not a tar archive", e);
    }
    return names;
  }

  /** Empty at the end of the archive. */
  private static byte[] header(InputStream in) throws IOException {
    byte[] header = in.readNBytes(BLOCK);
    if (header.length < BLOCK) {
      throw new EOFException("not a tar archive, or cut off");
    }
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xff;
    }
    if (sum == 8 * ' ') {
      return new byte[0];
    }
    if (sum != Integer.parseInt(text(header, 148, 8), 8)) {
      throw new IOException("not a tar archive: a checksum is wrong");
    }
    return header;
  }

  private static byte[] content(InputStream in, long size) throws IOException {
    if (size > LONGEST_NAME) {
      throw new IOException("a name of " + size + " bytes");
    }
    byte[] content = in.readNBytes((int) size);
    in.skipNBytes(padding(size));
    return content;
  }

  private static long padding(long size) {
    return (BLOCK - size % BLOCK) % BLOCK;
  }

  private static String name(byte[] header) {
    String prefix = text(header, 257, 5).equals("ustar") ? text(header, 345, 155) : "";
    String name = text(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String paxPath(String records, String fallback) {
    return records
        .lines()
        .filter(record -> record.contains(" path="))
        .map(record -> record.substring(record.indexOf('=') + 1))
        .findFirst()
        .orElse(fallback);
  }

  private static String safe(String name) throws IOException {
    String path = name.startsWith("./") ? name.substring(2) : name;
    if (path.startsWith("/") || Set.of(path.split("/", -1)).contains("..")) {
      throw new IOException("the path " + path + " leaves the archive");
    }
    return path;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8).strip();
  }
}
