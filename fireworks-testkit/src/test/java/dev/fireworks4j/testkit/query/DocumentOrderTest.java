// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import static dev.fireworks4j.testkit.query.Documents.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentOrderTest {
  private static final List<Map<String, Object>> JOBS =
      List.of(
          document(
              "{'name':'d','epochs':2,'exampleCount':'9','createTime':'2026-08-30T03:58:17.5Z','lossConfig':{'klBeta':0.2}}"),
          document(
              "{'name':'a','epochs':10,'exampleCount':'10','createTime':'2026-08-30T03:58:17.123456789Z','lossConfig':{'klBeta':0.1}}"),
          document(
              "{'name':'c','epochs':2,'exampleCount':'100','createTime':'2026-08-30T03:58:17Z'}"),
          document("{'name':'b','exampleCount':null,'createTime':'2026-08-30T09:28:16+05:30'}"));

  private static String names(String orderBy) {
    var names = new StringBuilder();
    DocumentQuery.parse(null, orderBy, "name")
        .apply(JOBS)
        .forEach(job -> names.append(job.get("name")));
    return names.toString();
  }

  @Nested
  class Sorting {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "name|abcd",
          "name desc|dcba",
          "epochs|bcda",
          "epochs desc|acdb",
          "epochs asc, name desc|bdca",
          "example_count|bdac",
          "create_time|bcad",
          "createTime desc|dacb",
          "loss_config.kl_beta|bcad",
          "unknown|abcd",
          "'  epochs   desc ,name'|acdb"
        })
    void is_by_value_then_by_name_with_missing_values_least(String orderBy, String expected) {
      assertThat(names(orderBy)).isEqualTo(expected);
    }

    @Test
    void falls_back_to_the_default_order_when_none_is_asked_for() {
      assertThat(DocumentQuery.parse(null, "", "create_time desc").apply(JOBS))
          .extracting(job -> job.get("name"))
          .containsExactly("d", "a", "c", "b");
    }
  }

  @Nested
  class Refusing {
    @ParameterizedTest
    @ValueSource(
        strings = {
          ",",
          "name,",
          ",name",
          "name descending",
          "name desc asc",
          "name DESC",
          "a..b",
          ".a",
          "a.",
          "na me",
          "name;desc",
          "a(b)",
          "desc desc desc"
        })
    void is_an_error_of_syntax(String orderBy) {
      assertThatThrownBy(() -> names(orderBy))
          .isInstanceOf(QuerySyntaxException.class)
          .hasMessageStartingWith("invalid orderBy at position ");
    }
  }
}
