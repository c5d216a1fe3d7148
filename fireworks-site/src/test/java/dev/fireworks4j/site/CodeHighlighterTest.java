// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeHighlighterTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "java, return;, keyword, return",
        "java, int i; // new, comment, // new",
        "java, \"a // b\", text, &quot;a // b&quot;",
        "java, @Test void x(), annotation, @Test",
        "kotlin, suspend fun a(), keyword, suspend",
        "xml, <scope>test</scope>, keyword, &lt;scope",
        "properties, fireworks.account-id=acme, keyword, fireworks.account-id",
        "sh, mvn verify  # all tests, comment, # all tests"
      })
  void marks_what_readers_look_for(String language, String code, String kind, String marked) {
    assertThat(CodeHighlighter.of(language).html(code))
        .contains("<span class=\"" + kind + "\">" + marked + "</span>");
  }

  @ParameterizedTest
  @CsvSource({"java, value.new_", "java, information", "properties, plain words", "java, x.record"})
  void marks_no_part_of_a_word(String language, String code) {
    assertThat(CodeHighlighter.of(language).html(code)).doesNotContain("keyword");
  }

  @Test
  void changes_nothing_of_what_a_reader_copies() {
    String code = "var a = b < c && d > \"é\\n\"; // <!-- 'x' -->\n\t@A('\"') /* \n */ return $1;";

    String html = CodeHighlighter.of("java").html(code);

    assertThat(HtmlText.unescape(html.replaceAll("</?span[^>]*>", ""))).isEqualTo(code);
  }
}
