// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was shown of a resource stays as it was, so that answers are written while others change it. */
class DocumentTest {
  private final Document document =
      new Document(
          "accounts/acme/dpoJobs/j",
          new LinkedHashMap<>(
              Map.of("state", "OLD", "lifecycle", Map.of("endTime", "then"), "gone", true)));

  @Test
  void stays_as_it_was_shown_when_a_field_is_set() {
    Map<String, Object> shown = document.fields();

    document.set("state", "NEW");
    document.set("more", 1L);
    document.remove("gone");

    assertThat(shown).containsEntry("state", "OLD").containsKey("gone").doesNotContainKey("more");
    assertThat(document.fields())
        .containsEntry("state", "NEW")
        .containsEntry("more", 1L)
        .doesNotContainKey("gone");
  }

  @Test
  void stays_as_it_was_shown_when_a_field_within_is_set() {
    Map<String, Object> shown = document.fields();

    document.set("lifecycle.endTime", "now");
    document.set("lifecycle.deeper.field", "x");

    assertThat(shown.get("lifecycle")).isEqualTo(Map.of("endTime", "then"));
    assertThat(document.text("lifecycle.endTime")).isEqualTo("now");
    assertThat(document.text("lifecycle.deeper.field")).isEqualTo("x");
  }

  @Test
  void stays_as_it_was_shown_when_all_is_replaced() {
    Map<String, Object> shown = document.fields();

    document.replace(Map.of("state", "NEW"));

    assertThat(shown).hasSize(3);
    assertThat(document.fields()).isEqualTo(Map.of("state", "NEW"));
  }

  @Test
  void cannot_be_changed_through_what_was_shown() {
    assertThatThrownBy(() -> document.fields().put("state", "NEW"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void belongs_to_the_collection_that_its_name_says() {
    assertThat(document.collection()).isEqualTo("accounts/dpoJobs");
    assertThat(
            List.of(
                "accounts/acme", "accounts/acme/users/u/apiKeys/k", "accounts/acme/usageLimits"))
        .map(name -> new Document(name, new LinkedHashMap<>()).collection())
        .containsExactly("accounts", "accounts/users/apiKeys", "accounts/usageLimits");
  }
}
