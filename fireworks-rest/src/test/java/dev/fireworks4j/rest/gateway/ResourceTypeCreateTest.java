// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.DecodingException;
import dev.fireworks4j.error.TransportException;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Creates of a kind, and how one is found again. */
class ResourceTypeCreateTest extends InventedKind {
  @Nested
  class A_create {
    @Test
    void may_go_to_another_collection() {
      answers("accounts/acme/books/b");

      gateway(books().createdAt("booksV2")).create(SPEC);

      assertThat(transport.lines()).containsExactly("POST /v1/accounts/acme/booksV2?bookId=b");
    }

    @Test
    void may_wrap_the_resource_with_the_id_beside_it() {
      answers("accounts/acme/books/b");

      gateway(books().idInBody()).create(SPEC);

      assertThat(transport.lines()).containsExactly("POST /v1/accounts/acme/books");
      assertThat(body()).isEqualTo("{\"bookId\":\"b\",\"book\":{\"title\":\"T\"}}");
    }

    @Test
    void may_have_the_full_name_in_the_body() {
      answers("accounts/acme/books/b");

      gateway(books().idInName()).create(SPEC);

      assertThat(transport.lines()).containsExactly("POST /v1/accounts/acme/books");
      assertThat(body()).isEqualTo("{\"name\":\"accounts/acme/books/b\",\"title\":\"T\"}");
    }

    @Test
    void may_be_an_update_of_what_is_missing() {
      answers("accounts/acme/books/b");

      gateway(books().createdByUpdate()).create(SPEC);

      assertThat(transport.lines())
          .containsExactly("PATCH /v1/accounts/acme/books/b?allowMissing=true");
      assertThat(body()).isEqualTo("{\"title\":\"T\"}");
    }

    @Test
    void may_leave_the_id_to_the_service() {
      answers("accounts/acme/users/bob/keys/key_1");
      var type = ResourceType.of("keys", Book.class).below("users").idByServer().wrapped();

      assertThat(gateway(type, "bob").create(SPEC).id()).isEqualTo("key_1");

      assertThat(transport.lines()).containsExactly("POST /v1/accounts/acme/users/bob/keys");
      assertThat(body()).isEqualTo("{\"key\":{\"title\":\"T\"}}");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"accounts/acme/users/bob/keys/k", "accounts/acme/books", "../books/b", "b"})
    void with_an_id_by_the_service_must_be_answered_with_one_of_the_kind(String name) {
      answers(name);

      var failure =
          catchThrowableOfType(
              DecodingException.class, () -> gateway(books().idByServer()).create(SPEC));

      assertThat(failure.path()).isEqualTo("$.name");
      assertThat(failure.mayHaveTakenEffect()).isTrue();
    }
  }

  @Nested
  class A_lost_create_with_an_id_by_the_service {
    private static final String LIST =
        "{\"books\":[{\"name\":\"accounts/acme/books/b1\",\"title\":\"X\"},"
            + "{\"name\":\"accounts/acme/books/b2\",\"title\":\"T\"}]}";

    private final ResourceType<Book> byTitle =
        books()
            .idByServer((spec, book) -> Objects.equals(((CreateBook) spec).title(), book.title()));

    @Test
    void is_not_repeated_and_says_how_to_find_what_may_exist() {
      transport.broken();

      var failure =
          catchThrowableOfType(
              TransportException.class, () -> gateway(books().idByServer()).create(SPEC));

      assertThat(transport.sent()).hasSize(1);
      assertThat(failure.mayHaveTakenEffect()).isTrue();
      assertThat(failure)
          .hasMessageContaining("list the books to see whether it was created before trying again");
    }

    @Test
    void is_found_by_its_contents() {
      transport.broken().json(200, LIST);

      assertThat(gateway(byTitle).create(SPEC).id()).isEqualTo("b2");

      assertThat(transport.lines())
          .containsExactly(
              "POST /v1/accounts/acme/books", "GET /v1/accounts/acme/books?pageSize=200");
    }

    @Test
    void that_is_not_in_the_list_stays_a_failure() {
      transport.broken().json(200, "{}");

      assertThatThrownBy(() -> gateway(byTitle).create(SPEC))
          .isInstanceOf(TransportException.class);
    }

    @Test
    void whose_list_fails_too_stays_its_own_failure() {
      transport.broken().refusal(403, 7, "");

      assertThatThrownBy(() -> gateway(byTitle).create(SPEC))
          .isInstanceOf(TransportException.class)
          .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void that_was_refused_is_not_looked_for() {
      transport.refusal(409, 6, "already loaded");

      assertThatThrownBy(() -> gateway(byTitle).create(SPEC)).isInstanceOf(ConflictException.class);
      assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void is_not_created_or_looked_for_without_a_spec() {
      assertThatNullPointerException()
          .isThrownBy(() -> gateway(byTitle).createIfAbsent(null))
          .withMessage("spec");
      assertThatNullPointerException()
          .isThrownBy(() -> gateway(byTitle).find(null))
          .withMessage("spec");
      assertThat(transport.sent()).isEmpty();
    }

    @Test
    void is_created_only_if_it_is_absent() {
      transport.json(200, LIST);

      assertThat(gateway(byTitle).createIfAbsent(SPEC).id()).isEqualTo("b2");
      assertThat(transport.lines()).containsExactly("GET /v1/accounts/acme/books?pageSize=200");
    }

    @Test
    void may_be_created_by_somebody_else_between_the_look_and_the_create() {
      transport.json(200, "{}").refusal(409, 6, "already loaded").json(200, LIST);

      assertThat(gateway(byTitle).createIfAbsent(SPEC).id()).isEqualTo("b2");
    }
  }
}
