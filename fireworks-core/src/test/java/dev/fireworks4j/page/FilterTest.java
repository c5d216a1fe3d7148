// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.job.JobState;
import dev.fireworks4j.resource.OpenEnum;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  private static final Filter A = Filter.where("a").is(1);
  private static final Filter B = Filter.where("b").is(2);
  private static final Filter C = Filter.where("c").is(3);

  @Nested
  class Values {
    @Test
    void of_enums_are_bare_words() {
      assertThat(Filter.where("state").is(JobState.FAILED).text())
          .isEqualTo("state = JOB_STATE_FAILED");
      assertThat(Filter.where("state").isNot(JobState.FAILED).text())
          .isEqualTo("state != JOB_STATE_FAILED");
      assertThat(Filter.where("state").is(new JobState("odd) OR (x")).text())
          .isEqualTo("state = \"odd) OR (x\"");
    }

    @Test
    void of_text_are_quoted_and_escaped() {
      assertThat(Filter.where("display_name").is("say \"hi\" \\ bye").text())
          .isEqualTo("display_name = \"say \\\"hi\\\" \\\\ bye\"");
    }

    @Test
    void of_times_and_durations_are_quoted() {
      var time = Instant.parse("2026-08-30T03:48:56.029803417Z");

      assertThat(Filter.where("create_time").isGreaterThan(time).text())
          .isEqualTo("create_time > \"2026-08-30T03:48:56.029803417Z\"");
      assertThat(Filter.where("max_job_duration").isAtMost(Duration.ofHours(24)).text())
          .isEqualTo("max_job_duration <= \"86400s\"");
      assertThat(Filter.where("d").isLessThan(Duration.ofMillis(-1500)).text())
          .isEqualTo("d < \"-1.5s\"");
    }

    @Test
    void of_numbers_are_plain() {
      assertThat(Filter.where("n").isAtLeast(8_000_000_000L).text()).isEqualTo("n >= 8000000000");
      assertThat(Filter.where("n").is(0.00001).text()).isEqualTo("n = 0.000010");
      assertThat(Filter.where("n").is(new BigDecimal("1E+3")).text()).isEqualTo("n = 1000");
      assertThat(Filter.where("public").is(true).text()).isEqualTo("public = true");
    }

    @Test
    void of_other_types_are_refused() {
      assertThatThrownBy(() -> Filter.where("n").is(LocalDate.of(2026, 1, 1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("LocalDate");
      assertThatThrownBy(() -> Filter.where("n").is(Double.NaN))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void can_be_prefixes_and_members() {
      assertThat(Filter.where("name").startsWith("accounts/acme/").text())
          .isEqualTo("name = \"accounts/acme/*\"");
      assertThat(Filter.where("tags").has("a b").text()).isEqualTo("tags:\"a b\"");
      assertThat(Filter.where("status.code").has("*").text()).isEqualTo("status.code:*");
    }
  }

  @Nested
  class Fields {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "state",
          "create_time",
          "training_config.base_model",
          "createTime",
          "_x1",
          "labels.my-key"
        })
    void are_names_with_dots(String field) {
      assertThat(Filter.where(field).is(1).text()).isEqualTo(field + " = 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "1a", "a.", ".a", "a=b", "a\"", "(a", "a\n"})
    void are_refused_otherwise(String field) {
      assertThatThrownBy(() -> Filter.where(field))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("field: ");
    }
  }

  @Nested
  class Combined {
    @Test
    void chain_without_parentheses_where_all_are_of_a_kind() {
      assertThat(A.and(B).and(C).text()).isEqualTo("a = 1 AND b = 2 AND c = 3");
      assertThat(A.or(B).or(C).text()).isEqualTo("a = 1 OR b = 2 OR c = 3");
    }

    @Test
    void are_put_in_parentheses_because_or_binds_more_tightly_than_and() {
      assertThat(A.and(B).or(C).text()).isEqualTo("(a = 1 AND b = 2) OR c = 3");
      assertThat(A.or(B).and(C).text()).isEqualTo("(a = 1 OR b = 2) AND c = 3");
    }

    @Test
    void can_be_negated() {
      assertThat(A.not().text()).isEqualTo("NOT a = 1");
      assertThat(A.and(B).not().text()).isEqualTo("NOT (a = 1 AND b = 2)");
      assertThat(A.not().not().text()).isEqualTo("NOT (NOT a = 1)");
    }

    @Test
    void hold_raw_text_in_parentheses() {
      assertThat(Filter.raw("x OR y").text()).isEqualTo("x OR y");
      assertThat(Filter.raw("x OR y").and(A).text()).isEqualTo("(x OR y) AND a = 1");
      assertThatThrownBy(() -> Filter.raw(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuse_raw_text_with_an_open_quote() {
      assertThat(Filter.raw("a = \"x \\\" y\"").text()).isEqualTo("a = \"x \\\" y\"");
      assertThatThrownBy(() -> Filter.raw("a = \"x"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("filter:")
          .hasMessageContaining("index 4");
    }
  }

  @Test
  void null_is_refused_with_what_to_do_instead() {
    var field = Filter.where("display_name");

    for (ThrowingCallable condition :
        List.<ThrowingCallable>of(
            () -> field.startsWith(null),
            () -> field.is((String) null),
            () -> field.is((OpenEnum) null),
            () -> field.isAtLeast(null),
            () -> field.has(null))) {
      assertThatThrownBy(condition)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("filter: null")
          .hasMessageContaining("has(\"*\")");
    }
    assertThatThrownBy(() -> Filter.raw(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("filter: null")
        .hasMessageContaining("leave the filter out");
  }
}
