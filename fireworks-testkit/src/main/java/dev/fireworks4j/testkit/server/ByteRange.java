// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one range of a {@code Range} header, cut to the size of a file.
 *
 * @param first byte, from 0; beyond the end where the file has none of the range
 * @param last byte
 */
record ByteRange(long first, long last) {
  private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** Null for no header, several ranges and malformed ones, which all get the whole file (RFC 9110, 14.2). */
  static @Nullable ByteRange parse(@Nullable String header, long size) {
    Matcher form = FORM.matcher(header == null ? "" : header.strip());
    if (!form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
      return null;
    }
    if (form.group(1).isEmpty()) {
      long count = Math.min(size, Long.parseLong(form.group(2)));
      return new ByteRange(count == 0 ? size : size - count, size - 1);
    }
    long first = Long.parseLong(form.group(1));
    long last = form.group(2).isEmpty() ? size - 1 : Long.parseLong(form.group(2));
    return last < first && first < size ? null : new ByteRange(first, Math.min(last, size - 1));
  }

  long length() {
    return last - first + 1;
  }
}
