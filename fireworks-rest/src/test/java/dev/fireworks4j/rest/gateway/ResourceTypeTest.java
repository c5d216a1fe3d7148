// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.DecodingException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.rest.ScriptedTransport;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that a kind may be on the wire, on kinds that do not exist. */
class ResourceTypeTest extends InventedKind {
  @Nested
  class A_kind_like_most {
    @Test
    void stands_in_a_collection_of_the_account() {
      answers("accounts/acme/books/b");
      var books = gateway(books());

      books.get("b");
      books.get("accounts/acme/books/b", FieldMask.of("title"));
      books.create(SPEC);
      books.update("b", UPDATE);
      books.delete("b");

      assertThat(transport.lines())
          .containsExactly(
              "GET /v1/accounts/acme/books/b",
              "GET /v1/accounts/acme/books/b?readMask=title%2Cname",
              "POST /v1/accounts/acme/books?bookId=b",
              "PATCH /v1/accounts/acme/books/b?updateMask=title",
              "DELETE /v1/accounts/acme/books/b");
    }

    @Test
    void takes_query_parameters_of_its_own_everywhere() {
      transport.json(200, "{\"books\":[]}");
      answers("accounts/acme/books/b");
      var books = gateway(books());

      books.list(ListQuery.all(), Map.of("showDeleted", "true")).first();
      books.get("b", Map.of("skip check", "a&b"));
      books.create(new CreateBook("b", null, true, Map.of(), Map.of()));
      books.update("b", new UpdateBook("T", true, Map.of(), Map.of(), List.of()));
      books.delete("b", Map.of("hard", "true"));

      assertThat(transport.lines())
          .containsExactly(
              "GET /v1/accounts/acme/books?pageSize=200&showDeleted=true",
              "GET /v1/accounts/acme/books/b?skip%20check=a%26b",
              "POST /v1/accounts/acme/books?bookId=b&validateOnly=true",
              "PATCH /v1/accounts/acme/books/b?updateMask=title&reprint=true",
              "DELETE /v1/accounts/acme/books/b?hard=true");
    }

    @Test
    void can_say_what_the_service_dropped() {
      transport.refusal(404, 5, "not found");
      var books = gateway(books().hint("use scrolls()"));

      assertThatThrownBy(() -> books.get("b"))
          .isInstanceOf(NotFoundException.class)
          .hasMessageContaining("use scrolls()");
    }
  }

  @Nested
  class A_place {
    @Test
    void may_be_below_another_resource() {
      transport.json(200, "{\"keys\":[{\"name\":\"accounts/acme/users/bob/keys/key_Ab1\"}]}");
      answers("accounts/acme/users/bob/keys/key_Ab1");
      var keys = gateway(ResourceType.of("keys", Book.class).below("users"), "bob");

      keys.list().first();
      keys.get("key_Ab1");
      keys.get("accounts/acme/users/bob/keys/key_Ab1");

      assertThat(transport.lines())
          .containsExactly(
              "GET /v1/accounts/acme/users/bob/keys?pageSize=200",
              "GET /v1/accounts/acme/users/bob/keys/key_Ab1",
              "GET /v1/accounts/acme/users/bob/keys/key_Ab1");
      assertThatThrownBy(() -> keys.get("accounts/acme/users/eve/keys/key_Ab1"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("belongs to accounts/acme/users/eve");
    }

    @Test
    void may_be_below_all_resources_of_a_kind() {
      transport.json(200, "{\"keys\":[{\"name\":\"accounts/acme/users/bob/keys/key_1\"}]}");
      answers("accounts/acme/users/bob/keys/key_1");
      var keys = gateway(ResourceType.of("keys", Book.class).below("users"), "-");

      keys.list().first();
      keys.get("accounts/acme/users/bob/keys/key_1");
      keys.get("key_1");

      assertThat(transport.lines())
          .containsExactly(
              "GET /v1/accounts/acme/users/-/keys?pageSize=200",
              "GET /v1/accounts/acme/users/bob/keys/key_1",
              "GET /v1/accounts/acme/users/-/keys/key_1");
    }

    @Test
    void may_be_at_the_top_and_needs_no_account_then() {
      transport.json(200, "{\"accounts\":[{\"name\":\"accounts/acme\"}]}");
      answers("accounts/acme");
      var type = ResourceType.of("accounts", Book.class).topLevel();
      var accounts = new RestGateway<Book, CreateBook, UpdateBook>(session(null), type);

      accounts.list().first();
      accounts.get("acme");
      accounts.get("accounts/acme");

      assertThat(transport.lines())
          .containsExactly(
              "GET /v1/accounts?pageSize=200", "GET /v1/accounts/acme", "GET /v1/accounts/acme");
      assertThatThrownBy(() -> accounts.get("accounts/acme/books/b"))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void may_be_the_only_one_of_its_kind() {
      answers("accounts/acme/policySettings");
      var policy = gateway(ResourceType.of("policySettings", Book.class).singleton());

      policy.get("");
      policy.update("", UPDATE);

      assertThat(transport.lines())
          .containsExactly(
              "GET /v1/accounts/acme/policySettings",
              "PATCH /v1/accounts/acme/policySettings?updateMask=title");
    }
  }

  @Nested
  class A_list {
    @Test
    void may_have_its_items_under_another_key() {
      transport.json(200, "{\"bookEditions\":[{\"name\":\"accounts/acme/books/b/editions/e\"}]}");
      var type = ResourceType.of("editions", Book.class).below("books").listKey("bookEditions");

      assertThat(gateway(type, "b").list().stream()).hasSize(1);
    }
  }

  @Nested
  class An_update {
    @Test
    void may_have_no_mask() {
      answers("accounts/acme/books/b");

      gateway(books().withoutUpdateMask()).update("b", UPDATE);

      assertThat(transport.lines()).containsExactly("PATCH /v1/accounts/acme/books/b");
      assertThat(body()).isEqualTo("{\"title\":\"T\"}");
    }
  }

  @Nested
  class A_delete {
    @Test
    void may_be_a_post_on_the_collection() {
      transport.json(200, "{}");
      var type = ResourceType.of("keys", Book.class).below("users").deletedByPost("keyId");

      gateway(type, "bob").delete("key_1");

      assertThat(transport.lines()).containsExactly("POST /v1/accounts/acme/users/bob/keys:delete");
      assertThat(body()).isEqualTo("{\"keyId\":\"key_1\"}");
    }
  }

  @Nested
  class An_alias {
    @Test
    void is_answered_with_another_name_of_the_same_parent() {
      answers("accounts/acme/books/b/editions/ham9d0b4");
      var type = ResourceType.of("editions", Book.class).below("books").withAliases();

      assertThat(gateway(type, "b").get("latest").id()).isEqualTo("ham9d0b4");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "accounts/acme/books/c/editions/e",
          "accounts/acme/books/b/reviews/r",
          "accounts/acme/books/b",
          "e"
        })
    void is_not_answered_with_anything_else(String name) {
      answers(name);
      var type = ResourceType.of("editions", Book.class).below("books").withAliases();

      assertThatThrownBy(() -> gateway(type, "b").get("latest"))
          .isInstanceOf(DecodingException.class);
    }
  }

  @Nested
  class A_custom_method {
    private final RestGateway<Book, CreateBook, UpdateBook> books = gateway(books());

    @Test
    void is_a_get_a_post_or_a_patch() {
      transport.json(200, "{}");

      for (var method :
          List.of(
              CustomMethod.get(":validate"),
              CustomMethod.post(":undelete"),
              CustomMethod.patch(":scale"))) {
        session.run(books.custom(method, "b", books.requests.nothing()));
      }

      assertThat(transport.lines())
          .containsExactly(
              "GET /v1/accounts/acme/books/b:validate",
              "POST /v1/accounts/acme/books/b:undelete",
              "PATCH /v1/accounts/acme/books/b:scale");
      assertThat(transport.sent()).extracting(ScriptedTransport.Sent::body).contains("", "{}");
    }

    @Test
    void of_the_collection_stands_behind_it() {
      transport.json(200, "{}");
      var match = CustomMethod.post(":match").reading();

      session.run(
          books
              .requests
              .custom(match, books.requests.nothing())
              .with(session.json(Map.of("q", 1))));

      assertThat(transport.lines()).containsExactly("POST /v1/accounts/acme/books:match");
      assertThat(body()).isEqualTo("{\"q\":1}");
    }

    @Test
    void is_repeated_unless_it_must_happen_once() {
      transport.json(503, "");

      for (var method : List.of(CustomMethod.post(":sort"), CustomMethod.post(":print").once())) {
        assertThatThrownBy(() -> session.run(books.custom(method, "b", books.requests.nothing())))
            .isInstanceOf(ApiException.class);
      }

      assertThat(transport.lines())
          .containsExactly(
              "POST /v1/accounts/acme/books/b:sort",
              "POST /v1/accounts/acme/books/b:sort",
              "POST /v1/accounts/acme/books/b:sort",
              "POST /v1/accounts/acme/books/b:print");
    }
  }

  @Nested
  class A_contradiction {
    static List<UnaryOperator<ResourceType<Book>>> whatHasAnIdOrIsListed() {
      return List.of(
          ResourceType::topLevel,
          ResourceType::idInBody,
          ResourceType::idInName,
          ResourceType::createdByUpdate,
          ResourceType::idByServer,
          type -> type.idPrefix("b"),
          type -> type.listKey("items"),
          type -> type.createdAt("booksV2"),
          ResourceType::wrapped,
          type -> type.tagged("tags", "by", "us"),
          type -> type.deletedByPost("id"),
          ResourceType::undeletable,
          ResourceType::withAliases,
          ResourceType::withoutNames,
          ResourceType::missingIsInternalError);
    }

    @ParameterizedTest
    @MethodSource("whatHasAnIdOrIsListed")
    void of_a_singleton_is_refused_in_either_order(UnaryOperator<ResourceType<Book>> other) {
      assertThatThrownBy(() -> other.apply(books().singleton()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageMatching("books: .*singleton.*; leave one of them out");
      assertThatThrownBy(() -> other.apply(books()).singleton())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageMatching("books: .*singleton.*; leave one of them out");
    }

    static List<UnaryOperator<ResourceType<Book>>> others() {
      return List.of(
          type -> type.topLevel().below("shelves"),
          type -> type.idInBody().idInName(),
          type -> type.createdByUpdate().idByServer(),
          type -> type.idByServer().idPrefix("b"),
          type -> type.createdAt("booksV2").createdByUpdate(),
          type -> type.withAliases().withoutNames());
    }

    @ParameterizedTest
    @MethodSource("others")
    void of_places_ids_or_names_is_refused(UnaryOperator<ResourceType<Book>> description) {
      assertThatThrownBy(() -> description.apply(books()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("books: ")
          .hasMessageContaining(" contradicts ");
    }

    @Test
    void is_named_with_the_kind() {
      assertThatThrownBy(() -> books().singleton().idInBody())
          .hasMessage("books: singleton contradicts a place of the id; leave one of them out");
    }
  }
}
