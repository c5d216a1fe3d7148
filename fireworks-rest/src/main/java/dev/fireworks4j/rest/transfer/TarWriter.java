// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes files as a POSIX tar archive: ustar, with a pax header for names that are long or not ASCII. Owners and times
 * are always the same, so that the same files make the same bytes.
 */
record TarWriter(OutputStream out) implements AutoCloseable {
  /** 1980-01-02 in UTC: zip files, which builders of Python packages make from the sources, have no earlier year. */
  private static final long MODIFIED = 315_619_200;

  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 100;

  /**
   * Writes one file.
   *
   * @param name path in the archive, with slashes
   * @throws ChangedFileException if the content does not have this many bytes
   */
  void add(String name, long bytes, InputStream content) throws IOException {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    if (text.length > LONGEST_NAME || text.length != name.length()) {
      byte[] record = paxRecord(text);
      header("pax", record.length, 'x');
      out.write(record);
      fill(record.length);
    }
    header(name, bytes, '0');
    copy(content, bytes);
    fill(bytes);
  }

  /** {@code LENGTH path=NAME}, where the length includes itself. */
  private static byte[] paxRecord(byte[] name) {
    int rest = " path=\n".length() + name.length;
    int length = rest + String.valueOf(rest).length();
    length = rest + String.valueOf(length).length();
    return (length + " path=" + new String(name, StandardCharsets.UTF_8) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void header(String name, long bytes, char type) throws IOException {
    var header = new byte[BLOCK];
    // Readers take a name that does not fit from the pax header before it.
    String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    put(header, 0, shown.replaceAll("[^\\x20-\\x7e]", "_"));
    put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
    put(header, 124, String.format(Locale.ROOT, "%011o\0%011o\0", bytes, MODIFIED));
    put(header, 148, "        " + type);
    put(header, 257, "ustar\0" + "00");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
    out.write(header);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, header, at, ascii.length);
  }

  private void copy(InputStream content, long bytes) throws IOException {
    var buffer = new byte[BLOCK * 16];
    long left = bytes;
    for (int n = content.read(buffer); n > 0; n = content.read(buffer)) {
      left -= n;
      if (left < 0) {
        break;
      }
      out.write(buffer, 0, n);
    }
    if (left != 0) {
      throw new ChangedFileException("it changed while it was packed");
    }
  }

  private void fill(long bytes) throws IOException {
    out.write(new byte[(int) ((BLOCK - bytes % BLOCK) % BLOCK)]);
  }

  /** Ends the archive. */
  @Override
  public void close() throws IOException {
    out.write(new byte[2 * BLOCK]);
    out.close();
  }
}
