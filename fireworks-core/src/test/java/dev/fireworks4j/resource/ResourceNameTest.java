// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceNameTest {

  @Nested
  class Parse {
    @Test
    void reads_what_to_string_writes() {
      var name = ResourceName.parse("accounts/acme/dpoJobs/prefs-7");

      assertThat(name).isEqualTo(ResourceName.of("acme", "dpoJobs", "prefs-7"));
      assertThat(name).hasToString("accounts/acme/dpoJobs/prefs-7");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "prefs-7",
          "accounts/acme/dpoJobs",
          "accounts/acme/dpoJobs/",
          "accounts//dpoJobs/a",
          "users/acme/dpoJobs/a",
          "accounts/acme/dpoJobs/a/b",
          "accounts/acme/dpoJobs/a/b/..",
          "accounts/a b",
          "accounts/acme/dpo-jobs/a",
          "accounts/acme/dpoJobs/..",
          "/accounts/acme/dpoJobs/a"
        })
    void refuses_other_shapes(String text) {
      assertThatThrownBy(() -> ResourceName.parse(text))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "accounts/acme/dpoJobs/prefs-7, dpoJobs",
    "accounts/acme/users/bob/apiKeys/k, apiKeys",
    "accounts/acme, accounts",
    "dpoJobs/, dpoJobs",
    "/prefs-7, ''",
    "prefs-7,",
    "'',"
  })
  void the_collection_in_a_text_that_may_not_be_a_name(String text, String collection) {
    assertThat(ResourceName.collectionOf(text)).isEqualTo(collection);
  }

  @Nested
  class Deeper {
    private final ResourceName key = ResourceName.parse("accounts/acme/users/bob/apiKeys/key_Ab1");

    @Test
    void are_pairs_from_the_account_down() {
      assertThat(key).hasToString("accounts/acme/users/bob/apiKeys/key_Ab1");
      assertThat(key)
          .isEqualTo(ResourceName.of("acme", "users", "bob").child("apiKeys", "key_Ab1"));
      assertThat(key.account()).isEqualTo("acme");
      assertThat(key.collection()).isEqualTo("apiKeys");
      assertThat(key.id()).isEqualTo("key_Ab1");
      assertThat(key.parent()).hasToString("accounts/acme/users/bob");
      assertThat(ResourceName.ofAccount("acme").parent()).isNull();
    }

    @Test
    void resolve_below_their_parent() {
      var bob = ResourceName.of("acme", "users", "bob");

      assertThat(bob.resolve("apiKeys", "key_Ab1")).isEqualTo(key);
      assertThat(bob.resolve("apiKeys", key.toString())).isEqualTo(key);
      assertThatThrownBy(() -> bob.resolve("apiKeys", "accounts/acme/users/eve/apiKeys/key_Ab1"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("belongs to accounts/acme/users/eve")
          .hasMessageContaining("expected one of accounts/acme/users/bob");
      assertThatThrownBy(() -> bob.resolve("apiKeys", "accounts/acme/apiKeys/key"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is of the kind apiKeys, expected users/apiKeys");
      assertThatThrownBy(() -> bob.resolve("apiKeys", "accounts/acme/evaluators/bob/apiKeys/key"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is of the kind evaluators/apiKeys");
    }

    @Test
    void resolve_below_a_wildcard_whatever_their_parent_is() {
      var anybody = ResourceName.of("acme", "users", "-");

      assertThat(anybody.resolve("apiKeys", key.toString())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "\u212a", "a b", "a/b", "a%2fb", "", "a?b", "a\n"})
    void have_ids_that_cannot_leave_their_path_segment(String id) {
      var bob = ResourceName.of("acme", "users", "bob");

      assertThatThrownBy(() -> bob.child("apiKeys", id))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("id: ");
    }
  }

  @Nested
  class Ids {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "a",
          "9c9769f2",
          "-a-",
          "abcdefghijklmnopqrstuvwxyz-0123456789-abcdefghijklmnopqrstuvwxy"
        })
    void are_checked_for_alphabet_and_length_only(String id) {
      assertThat(ResourceName.of("acme", "dpoJobs", id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a b", "a/b", "a%2fb", "..", "ı", "a\n", "", "a?b"})
    void cannot_leave_their_path_segment(String id) {
      assertThatThrownBy(() -> ResourceName.of("acme", "dpoJobs", id))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("id: ");
    }

    @Test
    void end_at_63_characters() {
      assertThatThrownBy(() -> ResourceName.of("acme", "dpoJobs", "a".repeat(64)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Resolve {
    @Test
    void takes_an_id_or_a_full_name() {
      var name = ResourceName.of("acme", "dpoJobs", "a");

      assertThat(ResourceName.resolve("acme", "dpoJobs", "a")).isEqualTo(name);
      assertThat(ResourceName.resolve("acme", "dpoJobs", "accounts/acme/dpoJobs/a"))
          .isEqualTo(name);
    }

    @Test
    void says_which_account_or_kind_a_name_is_of() {
      assertThatThrownBy(() -> ResourceName.resolve("acme", "dpoJobs", "accounts/other/dpoJobs/a"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("account other")
          .hasMessageContaining("acme");
      assertThatThrownBy(() -> ResourceName.resolve("acme", "dpoJobs", "accounts/acme/datasets/a"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("datasets")
          .hasMessageContaining("dpoJobs");
    }
  }
}
