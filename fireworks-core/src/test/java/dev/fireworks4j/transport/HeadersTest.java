// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

  @Test
  void match_in_any_case_in_any_locale() {
    Headers headers = Headers.of(Map.of("X-Request-ID", "1"));

    assertThat(headers.first("x-request-id")).isEqualTo("1");
    assertThat(headers.with("x-REQUEST-id", "2").all("X-Request-Id")).containsExactly("2");
    assertThat(headers.first("missing")).isNull();
  }

  @Test
  void keep_repeated_values_and_drop_pseudo_headers() {
    Headers headers =
        Headers.from(Map.of(":status", List.of("200"), "Set-Cookie", List.of("a", "b")));

    assertThat(headers.names()).containsExactly("Set-Cookie");
    assertThat(headers.all("set-cookie")).containsExactly("a", "b");
  }

  @Test
  void of_one_name_in_several_cases_come_together() {
    var received = new LinkedHashMap<String, List<String>>();
    received.put("set-cookie", List.of("a"));
    received.put("Set-Cookie", List.of("b", "c"));

    assertThat(Headers.from(received).all("SET-COOKIE")).containsExactly("a", "b", "c");
  }

  @Test
  void are_equal_where_names_and_values_are() {
    Headers headers = Headers.of(Map.of("X-A", "1"));

    assertThat(headers)
        .isEqualTo(Headers.empty().with("X-A", "1"))
        .hasSameHashCodeAs(Headers.empty().with("X-A", "1"))
        .isNotEqualTo(Headers.empty().with("X-A", "2"))
        .isNotEqualTo(Headers.empty())
        .isNotEqualTo("X-A: 1");
    assertThat(headers.hashCode()).isNotEqualTo(Headers.empty().hashCode());
  }

  @Test
  void are_equal_in_any_case() {
    assertThat(Headers.empty().with("X-A", "1").with("B", "2"))
        .isEqualTo(Headers.empty().with("b", "2").with("x-a", "1"))
        .hasSameHashCodeAs(Headers.empty().with("b", "2").with("x-a", "1"));
  }

  @Test
  void of_others_stand_where_both_have_one() {
    Headers others = Headers.from(Map.of("b", List.of("2", "3"), "C", List.of("4")));

    Headers both = Headers.empty().with("A", "0").with("B", "1").with(others);

    assertThat(both.names()).containsExactly("A", "b", "C");
    assertThat(both.all("B")).containsExactly("2", "3");
    assertThat(both.with(Headers.empty())).isEqualTo(both);
    assertThat(Headers.empty().with(both)).isEqualTo(both);
  }

  @Test
  void are_gone_through_value_by_value_in_the_order_of_their_names() {
    var seen = new ArrayList<String>();

    Headers.from(Map.of("b", List.of("2", "3"), "A", List.of("1"), "C", List.of("4")))
        .forEach((name, value) -> seen.add(name + value));

    assertThat(seen).containsExactly("A1", "b2", "b3", "C4");
  }

  @Test
  void print_names_only() {
    assertThat(Headers.of(Map.of("Authorization", "Bearer fw_x")).toString())
        .contains("Authorization")
        .doesNotContain("fw_x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\rb", "a\nb", "a\u0000b", "a\u007fb", "a\u2028b", "c\u00e9", "c\u00ff"})
  void refuse_what_clients_send_differently_without_showing_the_value(String value) {
    assertThatThrownBy(() -> Headers.empty().with("Authorization", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Authorization")
        .hasMessageContaining("index 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "tab\there", "a~", ""})
  void take_printable_ascii(String value) {
    assertThat(Headers.empty().with("X-A", value).first("X-A")).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a:b", "a\"b", "a}", "a\nb", "a\u007f", "é"})
  void refuse_names_that_are_not_tokens(String name) {
    assertThatThrownBy(() -> Headers.empty().with(name, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void show_a_refused_name_without_its_control_characters() {
    assertThatThrownBy(() -> Headers.empty().with("X-A\r\nX-Evil", "x"))
        .hasMessageContaining("\"X-A??X-Evil\"");
  }

  @Test
  void of_a_get_never_come_with_a_body() {
    var body = RequestBody.of("application/json", new byte[] {'{', '}'});

    assertThatThrownBy(
            () -> new HttpRequest("GET", URI.create("https://x/"), Headers.empty(), body))
        .hasMessageContaining("body");
  }

  @Test
  void a_request_prints_without_its_query() {
    var request = new HttpRequest("GET", URI.create("https://x/a?sig=1"), Headers.empty(), null);

    assertThat(request).hasToString("GET https://x/a");
  }

  @Test
  void a_request_prints_without_user_and_password() {
    URI uri = URI.create("https://ann:p4ss@my_bucket:8443/a?sig=1");
    var request = new HttpRequest("GET", uri, Headers.empty(), null);

    assertThat(request).hasToString("GET https://my_bucket:8443/a");
    assertThat(request.server()).isEqualTo("my_bucket:8443");
  }
}
