// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.fireworks4j.data.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Files that are not UTF-8 text at all, by their first bytes: reported once, since each of their lines would be wrong.
 */
enum ForeignFile {
  UTF_32_LITTLE_ENDIAN("UTF-32", "\u00ff\u00fe\0\0"),
  UTF_32_BIG_ENDIAN("UTF-32", "\0\0\u00fe\u00ff"),
  UTF_16_LITTLE_ENDIAN("UTF-16", "\u00ff\u00fe"),
  UTF_16_BIG_ENDIAN("UTF-16", "\u00fe\u00ff"),
  GZIP("gzip", "\u001f\u008b"),
  ZIP("zip", "PK\3\4"),
  ZSTANDARD("zstd", "(\u00b5/\u00fd"),
  BZIP2("bzip2", "BZh"),
  XZ("xz", "\u00fd7zXZ\0"),
  /** Without a mark: RFC 4627, section 3, distinguishes the encodings of JSON by their zero bytes. */
  UTF_32_UNMARKED("UTF-32", "") {
    @Override
    boolean fits(byte[] start, int length) {
      return length > 3 && start[1] == 0 && start[2] == 0 && (start[0] == 0) != (start[3] == 0);
    }
  },
  UTF_16_UNMARKED("UTF-16", "") {
    @Override
    boolean fits(byte[] start, int length) {
      return length > 1 && (start[0] == 0) != (start[1] == 0);
    }
  };

  private final String name;

  /** The first bytes, each as the character of the same number. */
  private final String signature;

  ForeignFile(String name, String signature) {
    this.name = name;
    this.signature = signature;
  }

  /** The kind of file that begins with these bytes; null if it may be UTF-8. */
  static @Nullable ForeignFile of(byte[] start, int length) {
    for (ForeignFile file : values()) {
      if (file.fits(start, length)) {
        return file;
      }
    }
    return null;
  }

  boolean fits(byte[] start, int length) {
    return length >= signature.length()
        && signature.equals(new String(start, 0, signature.length(), ISO_8859_1));
  }

  private boolean isEncoding() {
    return name.startsWith("UTF");
  }

  ProblemKind kind() {
    return isEncoding() ? ProblemKind.INVALID_ENCODING : ProblemKind.COMPRESSED;
  }

  String advice() {
    return isEncoding()
        ? "the file is " + name + "; save it as UTF-8"
        : "the file is compressed (" + name + "); unpack it, rows are sent as they are";
  }
}
