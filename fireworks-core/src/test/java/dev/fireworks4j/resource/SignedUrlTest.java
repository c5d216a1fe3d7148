// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://host/path?sig=secret, https://host/path?***",
    "https://host:8443/a/b?x=1&sig=secret#secret, https://host:8443/a/b?***",
    "https://host/path#secret, https://host/path?***",
    "https://host/path, https://host/path",
    "https://host?sig=secret, https://host?***",
    "https://user:secret@host/p@th?sig=secret, https://host/p@th?***",
    "https://host/@me?sig=secret, https://host/@me?***",
    "gs://bucket/object?sig=secret, gs://bucket/object?***",
    "not a url secret, ***",
    "path?secret=1&next=https://host/, ***"
  })
  void prints_without_what_grants_access(String url, String printed) {
    assertThat(SignedUrl.of(url)).hasToString(printed);
    assertThat(SignedUrl.of(url).reveal()).isEqualTo(url);
  }

  @Test
  void gives_the_whole_uri() {
    assertThat(SignedUrl.of("https://host/p?sig=a%2Fb").uri())
        .hasToString("https://host/p?sig=a%2Fb");
  }

  @Test
  void encodes_what_no_uri_may_have_and_nothing_else() {
    assertThat(SignedUrl.of("https://host/a|b c%20\u00e9?sig=a%2Fb+c").uri())
        .hasToString("https://host/a%7Cb%20c%20%C3%A9?sig=a%2Fb+c");
  }

  @Test
  void prints_one_line() {
    assertThat(SignedUrl.of("https://host/a\nERROR\u001b[2J?sig=1"))
        .hasToString("https://host/a ERROR?[2J?***");
  }

  @Test
  void hides_itself_when_it_is_not_a_uri() {
    assertThatThrownBy(() -> SignedUrl.of("host/?sig=sec ret").uri())
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageNotContaining("sec ret");
  }
}
