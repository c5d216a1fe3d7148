// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.LazyLaxLineParser;
import org.apache.hc.core5.http.message.LineParser;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderLinesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: application/json",
        "X-Empty:",
        "x-blanks: \t  a b  \t",
        "x-colons: a:b::c",
        ": no name",
        "no colon",
        "",
        " leading: blank",
        "trailing : blank",
        "in side: blank",
        "x-é: ü",
      })
  void are_read_as_the_library_reads_them(String line) {
    assertThat(read(new HeaderLines(), line)).isEqualTo(read(LazyLaxLineParser.INSTANCE, line));
  }

  @Test
  void may_have_blanks_before_the_colon() {
    assertThat(read(new HeaderLines(), "Server : x")).isEqualTo("Server|x");
  }

  @Test
  void are_read_so_whatever_they_hold() {
    long seed = 11;
    var random = new Random(seed);
    String alphabet = "aZ0-_:;, \t\"\\\u0001\u00e9";
    for (int round = 0; round < 20_000; round++) {
      var line = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        line.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }

      assertThat(read(new HeaderLines(), line.toString()))
          .as("seed %d: %s", seed, line)
          .isEqualTo(read(LazyLaxLineParser.INSTANCE, line.toString()));
    }
  }

  private static String read(LineParser parser, String line) {
    var buffer = new CharArrayBuffer(16);
    buffer.append(line);
    try {
      Header header = parser.parseHeader(buffer);
      return header.getName() + "|" + header.getValue();
    } catch (ParseException e) {
      return "refused";
    }
  }
}
