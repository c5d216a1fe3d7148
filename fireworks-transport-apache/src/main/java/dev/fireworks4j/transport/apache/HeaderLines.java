// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.LazyLaxLineParser;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * Reads the lines of a response's header as the library does by default, which accepts blanks before the colon.
 * Ordinary lines are split at their colon once: the library's headers keep the buffer of their line and make a new
 * String for each call of their getter.
 */
final class HeaderLines extends LazyLaxLineParser {

  @Override
  public Header parseHeader(CharArrayBuffer line) throws ParseException {
    int colon = line.indexOf(':');
    if (colon < 1 || !isPlain(line, colon)) {
      return super.parseHeader(line);
    }
    return new BasicHeader(
        line.substring(0, colon), line.substringTrimmed(colon + 1, line.length()));
  }

  /** Without blanks and control characters, about which there are rules. */
  private static boolean isPlain(CharArrayBuffer line, int end) {
    for (int i = 0; i < end; i++) {
      if (line.charAt(i) <= ' ') {
        return false;
      }
    }
    return true;
  }
}
